/** Milliseconds from the first picture within which nobody has read a question, moved a hand and answered. */
const quickestMs = 1_000

/** Whether a page was answered by nobody's hand; once is for ever. */
export interface Hurry {
  answered(): void
  is(): boolean
}

/**
 * Quicker than anybody reads, and without a key, a pointer or a touch before it. Both, since a score that was pressed in an e-mail is sent off at once,
 * and what helps people to press may do so without an event that the browser vouches for.
 */
export function watchHurry(window: Window): Hurry {
  const drawnAt = window.performance.now()
  let [isTouched, isHurried] = [false, false]
  const touch = (event: Event) => void (isTouched ||= event.isTrusted)
  for (const kind of ['pointerdown', 'keydown', 'click']) window.addEventListener(kind, touch, { capture: true, passive: true })
  return {
    answered: () => void (isHurried ||= !isTouched && window.performance.now() - drawnAt < quickestMs),
    is: () => isHurried,
  }
}
