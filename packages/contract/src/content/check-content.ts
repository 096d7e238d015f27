import * as v from 'valibot'
import { checks } from './checks/checks.ts'
import { Content } from './content.ts'
import { outlineOf } from './outline.ts'
import { placeName, shown } from './place-name.ts'
import { type ContentProblem, type Finding, problemLine } from './problem.ts'
import { findTooDeep, schemaFinding } from './schema-findings.ts'

export type ContentResult = { content: v.InferOutput<typeof Content>; warnings: string[] } | { problems: ContentProblem[] }

/** Problems told at once: after so many the rest is the same mistake again. */
const mostProblems = 100

/**
 * Checks what somebody pushes: first its shape, then everything that types cannot know, every check over the whole content.
 * @param input anything; it never throws
 */
export function checkContent(input: unknown): ContentResult {
  const told = (findings: Finding[]): ContentProblem[] =>
    findings.slice(0, mostProblems).map(({ at, got, problem, remedy }) => ({ path: placeName(at, input), got: shown(got), problem, remedy }))
  const tooDeep = findTooDeep(input)
  if (tooDeep) return { problems: told([tooDeep]) }
  const parsed = v.safeParse(Content, input)
  if (!parsed.success) return { problems: told(parsed.issues.map((issue) => schemaFinding(issue, input))) }
  const outline = outlineOf(parsed.output)
  const findings = checks.flatMap((check) => [...check(outline)])
  const problems = findings.filter((finding) => !finding.warning)
  if (problems.length > 0) return { problems: told(problems) }
  return { content: parsed.output, warnings: told(findings).map(problemLine) }
}
