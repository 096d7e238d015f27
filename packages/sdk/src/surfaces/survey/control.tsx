import type { QuestionType } from '@milepost/contract/vocabulary'
import type { Component } from '../../markup/markup.ts'
import { Choice } from './choice.tsx'
import { Scale } from './scale.tsx'
import type { QuestionProps } from './state.ts'
import { TextAnswer } from './text-answer.tsx'

/** What each type of question is answered with. One more type is one more line, and a file if none of these fits. */
const controls: Record<QuestionType, Component> = {
  nps: Scale,
  ces1: Scale,
  ces2: Scale,
  csat3: Scale,
  csat5: Scale,
  csat7: Scale,
  text: TextAnswer,
  choice: Choice,
  choices: Choice,
}

export function Control(props: QuestionProps) {
  const Answer = controls[props.question.type] as Component<QuestionProps>
  return <Answer {...props} />
}
