import type { SurveyResultsPart } from '@milepost/contract'
import { isRatingType, isScoreType, otherChoice, type QuestionType } from '@milepost/contract/vocabulary'
import { textIn } from '../../words/text.ts'

type Option = Pick<SurveyResultsPart['options'][number], 'id' | 'label'>

/** The label of a choice, in one language whatever people read it in; its id where it is no longer offered. */
export function optionName(type: QuestionType, { id, label }: Option): string {
  if (type === 'thumbs') return id === '1' ? 'Thumb up' : 'Thumb down'
  if (type === 'consent') return `Agreed: ${label ? textIn(label) : id}`
  if (isScoreType(type) || isRatingType(type)) return label ? `${id} \u2013 ${textIn(label)}` : id
  if (label) return textIn(label)
  return id === otherChoice ? 'Other' : id
}

export const typeWords = {
  nps: 'NPS', ces1: 'CES 1.0', ces2: 'CES 2.0', csat3: 'CSAT of 3', csat5: 'CSAT of 5', csat7: 'CSAT of 7',
  rating3: 'Rating of 3', rating5: 'Rating of 5', rating7: 'Rating of 7', rating10: 'Rating of 10', thumbs: 'Thumbs',
  text: 'Text', choice: 'One choice', choices: 'Several choices', matrix: 'Matrix', consent: 'Consent', message: 'Message',
} as const satisfies Record<QuestionType, string>
