import type { Table } from '../table.ts'
import { accounts } from './accounts.ts'
import { answers } from './answers.ts'
import { experiences } from './experiences.ts'
import { health } from './health.ts'
import { members } from './members.ts'
import { messages } from './messages.ts'
import { money } from './money.ts'
import { moves } from './moves.ts'
import { people } from './people.ts'
import { reached } from './reached.ts'

/** Everything that can be had as a file. One more is one more file and one more line. */
export const tables: Table[] = [answers, messages, moves, people, accounts, members, reached, health, experiences, money]
