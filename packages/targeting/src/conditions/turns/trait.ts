import { own } from '../../record.ts'
import type { Turns } from '../question.ts'

export const traitTurns: Turns<'trait'> = ({ of = 'person', trait }, subject) => own(subject[of]?.traits, trait)?.map((change) => change.at) ?? []
