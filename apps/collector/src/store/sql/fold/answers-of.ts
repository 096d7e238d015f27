import type { Answer } from '../../fold.ts'

/** As either table has it. */
export type AnswerRow = Omit<Answer, 'choices' | 'withdrawn'> & { choices: string | null; withdrawn: number }

const said = `submission, question, survey, type, score, text, choices, at, message_id as "messageId", first_at as "firstAt", identity,
  named_account as "namedAccount", trust, device, language, page, took_ms as "tookMs", fields`

/** Every answer of a submission, those that were withdrawn too: whose those are and at which stage is settled when they are named again. */
export function answersOf(where: string): string {
  return `select ${said}, person, account, stage, 0 as withdrawn from answer where ${where}
    union all select ${said}, 0, null, null, 1 from withdrawn_answer where ${where}`
}

export function answerOf({ choices, withdrawn, ...row }: AnswerRow): Answer {
  return { ...row, choices: choices === null ? null : (JSON.parse(choices) as string[]), withdrawn: withdrawn === 1 }
}
