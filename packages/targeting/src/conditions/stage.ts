import { own } from '../record.ts'
import { type Question, unknown } from './question.ts'

/** Stages are derived as of now, so that time alone changes nothing here: whoever derives them says when they change. */
export const stage: Question<'stage'> = {
  ask({ model, in: stages }, { person, account }) {
    const found = own({ ...person?.stages, ...account?.stages }, model)
    if (found === undefined) return unknown(`the stage in ${model}`)
    return { truth: found !== null && stages.includes(found), found }
  },
}
