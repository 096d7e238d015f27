import { draw } from '../../draw.ts'
import type { HoldQuestion } from './question.ts'

/** Drawn apart from every sample, so that a sampled audience is halved by a holdout of one half. */
export const holdout: HoldQuestion = ({ experience: { id, holdout: percent = 0 }, moment }) => ({
  holds: draw(`holdout ${id}`, moment.key) * 100 < percent,
  until: null,
})
