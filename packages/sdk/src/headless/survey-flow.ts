import type { ReadonlySignal } from '@preact/signals-core'
import { createState, type State } from '../surfaces/survey/state.ts'
import type { DrawnOf } from './drawn.ts'
import { signalOf } from './signal-of.ts'

/**
 * A survey question by question, with its jumps, its resumption and its reports, for a host that draws it. `standing` says
 * where the person is; `choose` takes the answer that is being given, `forward` moves on and sends it.
 */
export type SurveyFlow = Omit<State, 'standing'> & { standing: ReadonlySignal<State['standing']['value']> }

export function createSurveyFlow({ view, report }: DrawnOf<'survey'>): SurveyFlow {
  const state = createState(view, report)
  return { ...state, standing: signalOf(state.standing).signal }
}
