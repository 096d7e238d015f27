import type { Say } from '../draw.ts'

const stop = '[role=radio][tabindex="0"],input'

/**
 * What is wrong is told once: it describes what has to be answered otherwise, so that it is read out where the focus comes there, and is said
 * where the focus stays. Whoever is there stays on the number, the choice or the letter they are at.
 * @param focused what has the focus now
 * @param isAway it has gone elsewhere since the button was pressed, as the person wished
 */
export function tellWrong(card: Element, focused: Element | null, isAway: boolean, say: Say): void {
  // Of choices that are ticked none is wrong by itself.
  const wrong = card.querySelector<HTMLElement>('[aria-invalid=true]') ?? card.querySelector('[role=group]')
  if (isAway || wrong?.contains(focused)) say(card.querySelector('.wrong')!.textContent)
  else (wrong?.querySelector<HTMLElement>(stop) ?? wrong)?.focus()
}
