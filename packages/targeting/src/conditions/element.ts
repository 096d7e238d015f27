import { type Question, unknown } from './question.ts'

export const element: Question<'element'> = {
  ask({ target }, { hasElement }) {
    const found = hasElement?.(target)
    return found === undefined ? unknown('the elements of the page') : { truth: found, found }
  },
}
