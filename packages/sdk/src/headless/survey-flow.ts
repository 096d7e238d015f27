import type { ReadonlySignal } from '@preact/signals-core'
import type { Ending } from '@milepost/contract'
import { findEnding } from '../surfaces/survey/find-ending.ts'
import { createState, type State } from '../surfaces/survey/state.ts'
import type { DrawnOf } from './drawn.ts'
import { signalOf } from './signal-of.ts'

/**
 * A survey question by question, with its jumps, its resumption and its reports, for a host that draws it. `standing` says
 * where the person is; `choose` takes the answer that is being given, `forward` moves on and sends it.
 */
export type SurveyFlow = Omit<State, 'standing' | 'holds'> & {
  standing: ReadonlySignal<State['standing']['value']>
  /** What is said at the end; undefined where the survey says nothing of its own. */
  ending(): Ending | undefined
}

export function createSurveyFlow({ view, report }: DrawnOf<'survey'>): SurveyFlow {
  const { holds, standing, ...state } = createState(view, report)
  const { endings = [], questions } = view.value.experience
  const ending = () => findEnding(endings, questions, standing.value.given, state.path(), holds)
  return { ...state, ending, standing: signalOf(standing).signal }
}
