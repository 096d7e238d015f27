import type { Table } from '../table.ts'
import { answers } from './answers.ts'
import { messages } from './messages.ts'
import { moves } from './moves.ts'

/** Everything that can be had as a file. One more is one more file and one more line. */
export const tables: Table[] = [answers, messages, moves]
