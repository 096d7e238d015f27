import type { Messages } from '../messages.ts'
import { answering } from './answering.ts'
import { checklist } from './checklist.ts'
import { choice } from './choice.ts'
import { core } from './core.ts'
import { hiding } from './hiding.ts'
import { stepping } from './stepping.ts'
import { survey } from './survey.ts'

/** All of it at once; the script tag's files bring each part with the surface that says it. */
export const en: Messages = { ...core, ...checklist, ...hiding, ...survey, ...answering, ...choice, ...stepping }
