import type { Leaf, LeafKind, LeafOf } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Verdict } from '../verdict.ts'
import { daysFound } from './active-days.ts'
import { ageOf } from './elapsed.ts'
import { countOf } from './event.ts'
import { reachedAt } from './milestone.ts'
import { dayMs, factsOf } from './question.ts'
import { drawnBy } from './sample.ts'
import { latestScore } from './score.ts'
import { stageIn } from './stage.ts'
import { valueOf } from './trait.ts'

interface Telling<Kind extends LeafKind> {
  /** As a value to show; undefined where there is none. */
  found?: (leaf: LeafOf<Kind>, subject: Subject) => unknown
  /** What is not known, in words, where the truth is unknown. */
  unknown: (leaf: LeafOf<Kind>, subject: Subject) => string
}

/** For each kind of condition, what was found or what is not known; a forgotten kind does not compile. */
const tellings: { [Kind in LeafKind]: Telling<Kind> } = {
  trait: { found: valueOf, unknown: ({ of = 'person', trait }, subject) => (subject[of] ? `trait ${trait}` : `the ${of}`) },
  event: {
    found: (leaf, subject) => factsOf(subject, leaf.of) && countOf(leaf, subject),
    unknown: (leaf, subject) => (factsOf(subject, leaf.of) ? 'events of other devices' : 'events'),
  },
  milestone: {
    found: ({ milestone }, subject) => reachedAt(milestone, subject).sort((a, b) => a - b).find((at) => at <= subject.now),
    unknown: ({ milestone }) => `milestone ${milestone}`,
  },
  progress: { unknown: (_, subject) => (factsOf(subject) ? 'progress on other devices' : 'progress') },
  url: {
    found: ({ part = 'path' }, { page }) => page?.[part],
    unknown: ({ value }, { page }) => (page ? `whether the pattern ${value} fits` : 'the page'),
  },
  activeDays: {
    found: (leaf, subject) => factsOf(subject) && daysFound(leaf, subject),
    unknown: (_, subject) => (factsOf(subject) ? 'active days of other devices' : 'active days'),
  },
  stage: { found: stageIn, unknown: ({ model }) => `the stage in ${model}` },
  score: {
    found(leaf, subject) {
      const latest = latestScore(leaf, subject)
      return latest && { value: latest.value, at: latest.at }
    },
    unknown: () => 'a score',
  },
  device: { found: (_, { device }) => device, unknown: () => 'the device' },
  language: { found: (_, { language }) => language, unknown: () => 'the language' },
  elapsed: {
    found(leaf, subject) {
      const ageMs = ageOf(leaf, subject)
      return ageMs === undefined ? undefined : ageMs / dayMs
    },
    unknown: ({ since }) => (typeof since === 'string' ? since : `a date in ${since.trait}`),
  },
  element: { found: ({ target }, { hasElement }) => hasElement?.(target), unknown: () => 'the elements of the page' },
  sample: { found: drawnBy, unknown: () => 'the draw' },
}

/** The verdict with what was found at each question, or what is not known, to explain it to a person. */
export function withFindings(verdict: Verdict, subject: Subject): Verdict {
  const { condition, parts, truth } = verdict
  if (parts) return { ...verdict, parts: parts.map((part) => withFindings(part, subject)) }
  const telling = own(tellings as Record<string, Telling<LeafKind>>, condition.kind)
  const leaf = condition as Leaf
  const found = telling?.found?.(leaf, subject)
  return {
    ...verdict,
    ...(found === undefined ? {} : { found }),
    ...(truth === null ? { unknown: telling?.unknown(leaf, subject) ?? `the condition ${condition.kind}` } : {}),
  }
}
