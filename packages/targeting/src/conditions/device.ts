import { type Question, unknown } from './question.ts'

export const device: Question<'device'> = {
  ask: (leaf, { device: found }) => (found ? { truth: leaf.in.includes(found), found } : unknown('the device')),
}
