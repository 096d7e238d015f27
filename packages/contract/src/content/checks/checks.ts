import { activation } from './activation.ts'
import { address } from './address.ts'
import { alert } from './alert.ts'
import { bounds } from './bounds.ts'
import type { Check } from './check.ts'
import { circle } from './circle.ts'
import { contrast } from './contrast.ts'
import { duplicateId } from './duplicate-id.ts'
import { event } from './event.ts'
import { jump } from './jump.ts'
import { limit } from './limit.ts'
import { locale } from './locale.ts'
import { pattern } from './pattern.ts'
import { priority } from './priority.ts'
import { recall } from './recall.ts'
import { reference } from './reference.ts'
import { reservedWord } from './reserved-word.ts'
import { selector } from './selector.ts'
import { selfSelection } from './self-selection.ts'
import { step } from './step.ts'
import { trait } from './trait.ts'
import { translation } from './translation.ts'
import { wildcard } from './wildcard.ts'

/** In the order in which people want to hear of it: names first, then what hangs on them. One more check is one more line. */
export const checks: readonly Check[] = [
  locale,
  duplicateId,
  reservedWord,
  event,
  trait,
  reference,
  translation,
  jump,
  limit,
  recall,
  step,
  circle,
  priority,
  activation,
  alert,
  selfSelection,
  bounds,
  pattern,
  selector,
  wildcard,
  address,
  contrast,
]
