import type { StagesAnswer } from '@milepost/contract'
import { movesOf, staysOf } from '@milepost/metrics'
import { aModel, anotherModel } from './model.ts'
import { dayMs, type Population } from './population.ts'

/** @param question days of UTC, half-open */
export function aStagesAnswer({ now, accounts }: Population, question: { from: string; to: string; model?: string | null }): StagesAnswer {
  const model = question.model === 'saas-6' ? anotherModel() : aModel()
  const ids = model.stages.map(({ id }) => id)
  const [start, end] = [Date.parse(question.from), Date.parse(question.to)]
  const spans = accounts.flatMap((account) => account.spans.filter(({ stage }) => ids.includes(stage)))
  const days = Array.from({ length: Math.round((end - start) / dayMs) }, (_, index) => start + index * dayMs)
    .filter((at) => at <= now)
    .map((at) => ({
      day: new Date(at).toISOString().slice(0, 10),
      provisional: at > now - 3 * dayMs,
      stages: Object.fromEntries(
        ids.map((id) => {
          const own = spans.filter(({ stage }) => stage === id)
          const within = (time: number | null) => time !== null && time >= at && time < at + dayMs
          return [
            id,
            {
              in: own.filter(({ enteredAt, leftAt }) => enteredAt < at && (leftAt === null || leftAt >= at)).length,
              entered: own.filter(({ enteredAt }) => within(enteredAt)).length,
              left: own.filter(({ leftAt }) => within(leftAt)).length,
            },
          ]
        }),
      ),
    }))
  const moves: { from: string | null; to: string | null; moves: number }[] = []
  for (const account of accounts) {
    for (const [index, span] of account.spans.entries()) {
      const from = account.spans[index - 1]?.stage ?? null
      if (span.enteredAt < start || span.enteredAt >= end || !ids.includes(span.stage) || (from !== null && !ids.includes(from))) continue
      moves.push({ from, to: span.stage, moves: 1 })
    }
  }
  return {
    asOf: now,
    period: { ...question, timeZone: 'UTC' },
    model,
    changedAt: now - 30 * 86_400_000,
    models: [aModel(), anotherModel()].map(({ id, name }) => ({ id, name })),
    now: ids.map((id) => ({ stage: id, count: spans.filter(({ stage, leftAt }) => stage === id && leftAt === null).length })),
    days,
    moves: movesOf(moves, { stages: model.stages.map(({ id, name }) => ({ id, name, when: { kind: 'all', of: [] } })) }),
    stays: staysOf(
      accounts.map((account) => account.spans),
      ids,
      now,
    ),
  }
}
