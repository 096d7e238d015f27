/** Milliseconds after the first picture in which nobody can read a question, move a hand and answer. */
const quickestMs = 1_000

/** Whether a program answered the page; once found, it stays so. */
export interface Hurry {
  answered(): void
  is(): boolean
}

/**
 * An answer is a program's if it is both faster than anybody reads and without a trusted key, pointer or touch event before it. Either alone may be a
 * person: a score pressed in an e-mail is sent off at once, and assistive technology may press without a trusted event.
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
