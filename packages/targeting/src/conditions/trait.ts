import { traitAt } from '../facts/trait-at.ts'
import { own } from '../record.ts'
import { type Question, unknown } from './question.ts'

export const trait: Question<'trait'> = {
  ask({ of = 'person', trait: name, ...comparison }, subject, compare) {
    const facts = subject[of]
    if (!facts) return unknown(`the ${of}`)
    const found = traitAt(own(facts.traits, name), subject.now)
    const truth = compare(comparison, found)
    return truth === null ? { ...unknown(`trait ${name}`), found } : { truth, found }
  },
}
