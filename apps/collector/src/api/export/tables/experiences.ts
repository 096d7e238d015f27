import { experiencesAnswer } from '../../answers/project.ts'
import { segment } from '../../parameter/members.ts'
import { table } from '../table.ts'

export const experiences = table({
  name: 'experiences',
  about: 'Every published experience, and how many people were shown it, saw, completed and dismissed it',
  query: { segment },
  columns: { id: 'text', name: 'text', kind: 'text', shown: 'whole', seen: 'whole', completed: 'whole', dismissed: 'whole' },
  async *pieces(reports, query) {
    const { items } = experiencesAnswer(reports.project.release?.content ?? null, await reports.experiences(query))
    if (items.length > 0) yield items.map(({ id, name, kind, shown, seen, completed, dismissed }) => ({ cells: { id, name, kind, shown, seen, completed, dismissed } }))
  },
})
