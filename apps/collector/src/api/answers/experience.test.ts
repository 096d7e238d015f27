import type { Content, Experience } from '@milepost/contract'
import { expect, it } from 'vitest'
import { experienceAnswer } from './experience.ts'

const asked = { kind: 'event' as const, event: 'E' }
const checklist: Experience = {
  id: 'start',
  name: 'Start',
  kind: 'checklist',
  title: 'Start',
  tasks: [
    { id: 'upload', title: 'Upload a file', doneWhen: asked },
    { id: 'invite', title: { en: 'Invite somebody' }, doneWhen: asked },
  ],
}
const content: Content = { host: { locales: ['en'], events: { E: {} } }, experiences: [checklist] }

it('has the parts in the order in which people meet them, with their titles, and last what is not published any more', () => {
  const parts = ['gone', 'invite', 'upload'].map((id, index) => ({ id, count: index + 1 }))
  const { parts: answered } = experienceAnswer(checklist, content, 14, { asOf: 0, shown: 9, seen: 9, completed: 0, dismissed: 0, parts, admitted: [], releases: [] })
  expect(answered.map(({ id, title, done }) => [id, title, done])).toEqual([['upload', 'Upload a file', 3], ['invite', { en: 'Invite somebody' }, 2], ['gone', null, 1]])
})
