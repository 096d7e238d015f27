import { CardLinkAnswer } from '@milepost/contract'
import { dayMs } from '@milepost/metrics'
import { linkSecret } from '../../access/link-secret.ts'
import { signCard } from '../../cards/card-token.ts'
import { definitionsOf } from '../answers/definitions.ts'
import { whole } from '../parameter/whole.ts'
import { route } from '../route.ts'

export const cardLink = route({
  path: '/accounts/:id/card-link',
  summary: 'A signed address that shows the card of this account, for `<milepost-account src=...>` in other tools; it is not stored',
  query: { days: whole('Days after which the address ends.', { min: 1, max: 366, standard: 7 }) },
  answers: CardLinkAnswer,
  async answer({ path: { id }, query: { days }, reports, store, now }) {
    const found = await reports.findAccount({ id, ...definitionsOf(reports.project.release?.content ?? null) })
    if (!found) return null
    const expiresAt = now + days * dayMs
    const token = signCard({ project: reports.project.id, account: found.account.id, expiresAt }, await linkSecret(store.links, reports.project.number))
    return { asOf: found.asOf, path: `/cards/${token}`, script: '/cards/milepost-account.js', expiresAt: 1000 * Math.ceil(expiresAt / 1000) }
  },
})
