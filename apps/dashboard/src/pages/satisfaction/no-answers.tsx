import type { ComponentChildren } from 'preact'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { counted } from '../../words/number.ts'

/** Says why there are no answers: no survey asks for any, or one does and nobody has answered yet. */
export function NoAnswers() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.surveys())
  if (asked.state === 'waiting') return <Skeleton />
  const published = asked.state === 'ready' ? asked.answer.items.length : 0
  const link = (path: string, words: ComponentChildren) => (
    <a class="button" href={place.href(path)}>
      {words}
    </a>
  )
  return published > 0 ? (
    <Empty title="No answers yet" actions={link('/experiences', 'See who is asked')}>
      {counted(published, 'survey')} {published === 1 ? 'is' : 'are'} published. The first answer shows here as soon as it has come.
    </Empty>
  ) : (
    <Empty title="No answers yet" actions={link('/setup', 'Show how to push a survey')}>
      Ask people inside the product: define an NPS or CES survey in the content file and push it.
    </Empty>
  )
}
