import { type Question, unknown } from './question.ts'

/** Basic filtering of RFC 4647, section 3.3.1. */
export const language: Question<'language'> = {
  ask({ in: ranges }, { language: found }) {
    if (found === undefined) return unknown('the language')
    const tag = `${found.toLowerCase()}-`
    return { truth: ranges.some((range) => range === '*' || tag.startsWith(`${range.toLowerCase()}-`)), found }
  },
}
