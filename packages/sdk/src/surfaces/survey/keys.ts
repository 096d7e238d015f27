import type { SurveyView } from '../surface.ts'
import { moveFor } from './arrows.ts'
import { createDigits } from './digits.ts'
import type { State } from './state.ts'

/** What a card with a survey does with the keyboard. Whoever pressed one is where the focus is, also where this is heard of late. */
export function createKeys(root: ShadowRoot, state: State) {
  const digits = createDigits(state)
  /**
   * @param goOn with Ctrl or Cmd and Enter, or as in any form with Enter in a field of one line or on the number, star, face or thumb that is chosen; in a matrix other rows wait
   * @param chosen a digit chose on a scale
   */
  return (event: KeyboardEvent, { dir }: Pick<SurveyView, 'dir'>, goOn: () => void, chosen: () => void) => {
    const focused = root.activeElement
    if (!focused || state.standing.value.ended) return
    // Held down it has just chosen.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || focused.matches('input.field') || (!event.repeat && focused.matches('[aria-checked=true]') && !focused.closest('.matrix')))) {
      // The rest of the press would choose what has the focus next: Firefox sends it there.
      event.preventDefault()
      return goOn()
    }
    if (move(event, focused, dir)) return event.preventDefault()
    if (!focused.matches('input,textarea') && digits(event)) chosen()
  }
}

/** In a group of radios arrows move without choosing: who only wants to hear the scale does not answer by it. */
function move({ key }: KeyboardEvent, focused: Element, dir: 'ltr' | 'rtl'): boolean {
  const all = [...(focused.closest('[role=radiogroup]')?.children ?? [])] as HTMLElement[]
  const to = all[moveFor(key, all.indexOf(focused as HTMLElement), all.length, dir) ?? -1]
  to?.focus()
  return to !== undefined
}
