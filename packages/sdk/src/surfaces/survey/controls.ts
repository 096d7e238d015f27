import type { Question } from '@milepost/contract'
import type { QuestionType, ScoreType } from '@milepost/contract/vocabulary'
import type { Component } from '../../markup/markup.ts'
import { fetchPart, type Part } from '../part.ts'
import type { Layer } from '../surface.ts'
import type { QuestionProps } from './opening.ts'

/** What questions of one kind are answered with. */
export interface Kind extends Part {
  Answer: Component
}

const rating = async () => (await import('./rating.tsx')).rating
const choice = async () => (await import('./choice.tsx')).choice

/**
 * What each type of question is answered with, but for scores, which come with the first picture: a file of its own for each, fetched
 * where a survey has such a question. One more type is one more line, and a file if none of these fits.
 */
const kinds: Record<Exclude<QuestionType, ScoreType>, () => Promise<Kind>> = {
  rating3: rating,
  rating5: rating,
  rating7: rating,
  rating10: rating,
  thumbs: async () => (await import('./thumbs.tsx')).thumbs,
  text: async () => (await import('./text-answer.tsx')).text,
  choice,
  choices: choice,
  matrix: async () => (await import('./matrix.tsx')).matrix,
  consent: async () => (await import('./consent.tsx')).consent,
  message: async () => (await import('./message.tsx')).message,
}

export interface Controls {
  /** Undefined until its file is there. */
  find(type: QuestionType): Component<QuestionProps> | undefined
  end(): void
}

/** Fetches what a survey needs as soon as it is there, not question by question: it may be offline by then. */
export function createControls(layer: Layer, questions: readonly Question[], onLoaded: () => void): Controls {
  const loaded = new Map<unknown, Kind>()
  const loaderOf = (type: QuestionType) => (kinds as Partial<Record<QuestionType, () => Promise<Kind>>>)[type]
  const coming = [...new Set(questions.map(({ type }) => loaderOf(type)))].flatMap((load) =>
    load
      ? fetchPart(layer, load, (kind) => {
          loaded.set(load, kind)
          onLoaded()
        })
      : [],
  )
  return {
    find: (type) => loaded.get(loaderOf(type))?.Answer as Component<QuestionProps> | undefined,
    end: () => coming.forEach(({ end }) => end()),
  }
}
