import { bands, scoreTypes, trustLevels } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import type { AnswerFilter } from '../../store/reports/satisfaction.ts'
import { rangesOf } from '../answers/score-range.ts'
import { choice } from './choice.ts'
import { day } from './day.ts'
import { segment } from './members.ts'
import { orNone } from './or-none.ts'
import type { Values } from './parameter.ts'
import { text } from './text.ts'
import { zone } from './zone.ts'

/** Parameters that filter submissions, in lists and in exports. */
export const answerParameters = {
  type: choice('Only submissions with this type of question.', scoreTypes, null),
  band: choice('Only scores of this band; `high` is the satisfied end.', bands, null),
  text: choice('`only`: submissions with a free text.', ['only', 'any'], 'any'),
  q: text('A part of a text in the submission.'),
  survey: text('Only of this survey.'),
  stage: orNone('Only people who were in this stage of the first model when they were asked'),
  trust: choice('Only answers whose author is known in this way.', trustLevels, null),
  segment,
  from: day('First day. Default: from the beginning.'),
  to: day('The day after the last. Default: up to now.'),
  zone,
}

export function answerFilterOf({ type, band, text: texts, q, survey, stage, trust, segment, from, to }: Values<typeof answerParameters>, { startOfDay }: Calendar): AnswerFilter {
  return {
    type,
    ranges: band === null ? null : rangesOf(band, type),
    withText: texts === 'only',
    containing: q,
    survey,
    stage,
    trust,
    segment,
    from: from === null ? null : startOfDay(from),
    to: to === null ? null : startOfDay(to),
  }
}
