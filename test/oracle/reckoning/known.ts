import type { Scalar, ScoreType } from '@milepost/contract'
import { isScoreType, kitEvents } from '@milepost/contract/vocabulary'
import type { Said } from './received.ts'

/** What was said of a person or an account: its messages, and which of them tell traits of it. */
export interface Known {
  messages: readonly Said[]
  telling: readonly Said[]
}

/** Messages up to an instant, inclusive. */
export function until(messages: readonly Said[], at: number): Said[] {
  return messages.filter((message) => message.at <= at)
}

export function firstAt({ messages }: Pick<Known, 'messages'>): number {
  return Math.min(...messages.map(({ at }) => at))
}

interface Saying {
  at: number
  value: Scalar
  text: string
}

const monthMs = 30 * 86_400_000

/**
 * What was told of a trait, by time; at one instant by the text of the value. Of a value that is told again and again the first and the
 * last time in each 30 days are remembered.
 */
function sayings({ telling }: Pick<Known, 'telling'>, trait: string): Saying[] {
  const told = telling.flatMap(({ at, traits }): Saying[] => {
    const value = traits[trait]
    return isScalar(value) ? [{ at, value, text: JSON.stringify(value) }] : []
  })
  told.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
  const alike = (a: Saying) => told.filter((b) => a.text === b.text && Math.floor(a.at / monthMs) === Math.floor(b.at / monthMs))
  return told.filter((each) => alike(each)[0] === each || alike(each).at(-1) === each)
}

/** The value that stood at an instant; undefined where none had been told. */
export function traitAt(known: Pick<Known, 'telling'>, trait: string, at: number): Scalar | undefined {
  return sayings(known, trait)
    .filter((saying) => saying.at <= at)
    .at(-1)?.value
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

export function traitNames({ telling }: Pick<Known, 'telling'>): string[] {
  return [...new Set(telling.flatMap(({ traits }) => Object.keys(traits)))].sort()
}

/** The traits as they stand at an instant; one told to be null is taken away. */
export function traitsAt(known: Pick<Known, 'telling'>, at: number): Record<string, Scalar> {
  const traits: Record<string, Scalar> = {}
  for (const name of traitNames(known)) {
    const value = traitAt(known, name, at)
    if (value !== undefined && value !== null) traits[name] = value
  }
  return traits
}

export interface Score {
  at: number
  type: ScoreType
  value: number
  survey: string
  submission: string
}

/** Scores in order of time. What is answered again in the same submission replaces what was answered before. */
export function scoresOf({ messages }: Pick<Known, 'messages'>): Score[] {
  const key = ({ survey, submission, type }: Score) => JSON.stringify([survey, submission, type])
  const scores = messages
    .filter(({ name, properties }) => name === kitEvents.answered && isScoreType(String(properties.questionType)))
    .map(({ at, properties }): Score => {
      const { experience, submission, questionType, value } = properties as Record<string, string>
      return { at, type: questionType as ScoreType, value: Number(value), survey: experience ?? '', submission: submission ?? '' }
    })
    .sort((a, b) => a.at - b.at || a.value - b.value || (key(a) < key(b) ? -1 : 1))
  return scores.filter((score, index) => !scores.slice(index + 1).some((later) => key(later) === key(score)))
}

export interface Came {
  seen: number[]
  done: number | null
  /** The latest, and only that one counts. */
  dismissed: number | null
  reopened: number | null
  /** Tasks and questions, by the first time. */
  parts: Record<string, number>
}

/** How far somebody came with an experience. */
export function progressOf({ messages }: Pick<Known, 'messages'>, experience: string): Came {
  const times = (...events: string[]) =>
    messages.filter(({ type, name, properties }) => type === 'track' && events.includes(name ?? '') && properties.experience === experience).map(({ at }) => at)
  const earliest = (all: number[]) => (all.length > 0 ? Math.min(...all) : null)
  const latest = (all: number[]) => (all.length > 0 ? Math.max(...all) : null)
  const parts: Came['parts'] = {}
  for (const { type, name, properties, at } of messages) {
    if (type !== 'track' || properties.experience !== experience) continue
    const part = name === kitEvents.taskCompleted ? properties.task : name === kitEvents.answered ? properties.question : undefined
    if (typeof part === 'string') parts[part] = Math.min(parts[part] ?? at, at)
  }
  return {
    seen: [...new Set(times(kitEvents.seen))].sort((a, b) => a - b),
    done: earliest(times(kitEvents.completed, kitEvents.submitted)),
    dismissed: latest(times(kitEvents.dismissed)),
    reopened: latest(times(kitEvents.reopened)),
    parts,
  }
}
