import { draw } from '../draw.ts'
import type { Question } from './question.ts'

export const sample: Question<'sample'> = {
  ask({ percent, salt }, subject) {
    const found = draw(salt ?? subject.salt ?? '', subject.key) * 100
    return { truth: found < percent, found }
  },
}
