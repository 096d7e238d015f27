import { Slug } from '@milepost/contract'
import * as v from 'valibot'
import { day } from './day.ts'
import type { Parameter } from './parameter.ts'

/** Cannot be the id of a stage. */
const noStage = '-'

/** A stage of the project's first model, '' for "in no stage"; null where it is left out. */
export const stage: Parameter<string | null> = {
  description: `Only who is in this stage of the project's first stage model; ${noStage} for who is in none.`,
  schema: v.pipe(
    v.optional(v.union([v.literal(noStage), Slug])),
    v.transform((value) => (value === noStage ? '' : (value ?? null))),
  ),
  json: { type: 'string' },
  allowed: `the id of a stage, or ${noStage} for none`,
  allowedIn(value, content) {
    const stages = content?.stageModels?.[0]?.stages.map(({ id }) => id) ?? []
    if (value === null || value === '' || stages.includes(value)) return null
    return stages.length === 0 ? `${noStage} alone, as the project has no stage model` : `${stages.join(', ')}, or ${noStage} for none`
  },
}

/** The day at whose start stages are meant, as `in` of the stages means it; null for now. */
export const on = day('Stages as they were at the start of this day. Default: as they are now.')
