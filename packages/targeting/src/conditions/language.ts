import type { Question } from './question.ts'

/** Basic filtering of RFC 4647, section 3.3.1. */
export const language: Question<'language'> = ({ in: ranges }, { language: found }) => {
  if (found === undefined) return null
  const tag = `${found.toLowerCase()}-`
  return ranges.some((range) => range === '*' || tag.startsWith(`${range.toLowerCase()}-`))
}
