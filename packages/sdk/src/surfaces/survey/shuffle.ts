import { draw } from '@milepost/targeting/draw'
import type { SurveyView } from '../surface.ts'

/**
 * An order of ids that depends on the seed alone. Each id draws a number of its own, so that every order is as likely as
 * any other (sorting by a random comparison is not), and taking one id out leaves the others in their order.
 */
export function shuffled<Item extends { id: string }>(items: readonly Item[], salt: string, seed: string): Item[] {
  const place = ({ id }: Item) => draw(`${salt}/${id}`, seed)
  return items.toSorted((a, b) => place(a) - place(b))
}

/** In the order of whoever looks, where the question wants one. */
export function shuffledFor<Item extends { id: string }>(
  { experience, scene, seed = `${experience.id} ${scene.moment.key}` }: Pick<SurveyView, 'experience' | 'scene' | 'seed'>,
  question: { id: string; shuffle?: boolean | undefined },
  items: readonly Item[],
): readonly Item[] {
  return question.shuffle ? shuffled(items, `${experience.id}/${question.id}`, seed) : items
}
