import type { AnswerRow } from '@milepost/contract'
import { bandOf } from '@milepost/contract/vocabulary'
import { dayMs, type Population } from './population.ts'
import { randomOf } from './random.ts'

const said = {
  high: [
    'The import took two minutes and everybody was in by lunch. I had planned a day for it.',
    'Finally a tool the whole team opens without being asked.',
    'Support answered in ten minutes and the fix was live the next morning.',
    'Reports look the way our board wants them.',
  ],
  middle: [
    'Good, but I still keep a spreadsheet next to it for budgets.',
    'Would be a nine with a proper mobile view.',
    'It does what it should. Search could find things inside attachments.',
  ],
  low: [
    'I could not find how to invite my colleague and gave up after the second attempt.',
    'The export drops the time zone, so every figure has to be checked by hand. We cannot send that to customers and nobody could tell me when it will be fixed.',
    'Too slow with more than a few hundred rows.',
  ],
} as const

/** Everything anybody answered, newest first. */
export function someAnswers({ now, accounts }: Population): AnswerRow[] {
  const random = randomOf(11)
  const rows: AnswerRow[] = []
  for (const account of accounts) {
    for (const person of account.people) {
      for (const type of ['nps', 'ces2'] as const) {
        if (!random.chance(type === 'nps' ? 0.42 : 0.3)) continue
        const at = Math.floor(person.firstAt + random.share() * (now - person.firstAt))
        const stage = account.spans.find(({ enteredAt, leftAt }) => enteredAt <= at && (leftAt === null || leftAt > at))?.stage ?? null
        const better = (account.activatedAt === null ? 0 : 1.2) + (at > now - 70 * dayMs ? 0.5 : 0)
        const score =
          type === 'nps'
            ? Math.round(Math.max(0, Math.min(10, 6.4 + better + 4.4 * (random.share() + random.share() - 1))))
            : Math.round(Math.max(1, Math.min(7, 4.7 + better * 0.6 + 3.2 * (random.share() + random.share() - 1))))
        const band = bandOf(type, score)
        rows.push({
          submission: `sub_${person.id}_${type}`,
          survey: type === 'nps' ? 'nps' : 'ease-of-setup',
          type,
          score,
          band,
          texts: random.chance(0.45) ? [{ question: 'why', text: random.pick(said[band]) }] : [],
          person: { id: person.id, name: person.name },
          account: { id: account.id, name: account.name },
          stage,
          at,
          again: rows.length % 40 === 7,
        })
      }
    }
  }
  return rows.sort((a, b) => b.at - a.at)
}
