import { AuditPage } from '@milepost/contract'
import { cursor, cursorOf } from '../parameter/cursor.ts'
import { page } from '../parameter/page.ts'
import { faulty } from '../parameter/parameter.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

export const audit = route({
  path: '/audit',
  summary: 'Who changed what, newest first',
  query: { subject: text('Only changes of one thing: the id of a submission, the number of a release.'), ...page },
  answers: AuditPage,
  async answer({ query: { subject, cursor: after, limit }, listAudit, now }) {
    if (after && !Number.isSafeInteger(Number(after.id))) throw faulty('cursor', 'is of another list', cursor.allowed)
    const { items, next } = await listAudit({ subject, after, limit })
    return { asOf: now, items, next: next && cursorOf(next) }
  },
})
