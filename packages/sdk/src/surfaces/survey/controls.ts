import type { Question } from '@milepost/contract'
import { isScoreType, type QuestionType, type ScoreType } from '@milepost/contract/vocabulary'
import type { Component } from '../../markup/markup.ts'
import { adopt } from '../../theme/sheet.ts'
import type { Layer } from '../surface.ts'
import { Scale } from './scale.tsx'
import type { QuestionProps } from './state.ts'
import { TextAnswer } from './text-answer.tsx'

/** What questions of one kind are answered with. */
export interface Kind {
  Answer: Component
  css?: string
}

const rating = async () => (await import('./rating.tsx')).rating
const choice = async () => (await import('./choice.tsx')).choice

/**
 * What each type of question is answered with, but for scores and the words that go with them, which are here at once: a file
 * of its own for each, fetched where a survey has such a question. One more type is one more line, and a file if none of these fits.
 */
const later: Record<Exclude<QuestionType, ScoreType | 'text'>, () => Promise<Kind>> = {
  rating3: rating,
  rating5: rating,
  rating7: rating,
  rating10: rating,
  thumbs: async () => (await import('./thumbs.tsx')).thumbs,
  choice,
  choices: choice,
  matrix: async () => (await import('./matrix.tsx')).matrix,
  consent: async () => (await import('./consent.tsx')).consent,
  message: async () => (await import('./message.tsx')).message,
}

/** Milliseconds until what could not be fetched is asked for again. */
const againMs = 3000

export interface Controls {
  /** Undefined until its file is there. */
  find(type: QuestionType): Component<QuestionProps> | undefined
  end(): void
}

/** Fetches what a survey needs as soon as it is there, not question by question: it may be offline by then. */
export function createControls({ root, window }: Layer, questions: readonly Question[], onLoaded: () => void): Controls {
  const loaded = new Map<unknown, Kind>()
  const undo: (() => void)[] = []
  let hasEnded = false
  const load = (kind: () => Promise<Kind>) => {
    if (hasEnded) return
    kind()
      .then((found) => {
        if (hasEnded) return
        loaded.set(kind, found)
        if (found.css) undo.push(adopt(root, window, '', found.css))
        onLoaded()
      })
      .catch(() => void setTimeout(load, againMs, kind))
  }
  for (const kind of new Set(questions.flatMap(({ type }) => laterOf(type) ?? []))) load(kind)
  return {
    find(type) {
      const Answer = isScoreType(type) ? Scale : type === 'text' ? TextAnswer : loaded.get(laterOf(type))?.Answer
      return Answer as Component<QuestionProps> | undefined
    },
    end() {
      hasEnded = true
      undo.forEach((one) => one())
    },
  }
}

function laterOf(type: QuestionType): (() => Promise<Kind>) | undefined {
  return isScoreType(type) || type === 'text' ? undefined : later[type]
}
