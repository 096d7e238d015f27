import { clockJumps } from './clock-jumps.ts'
import type { Fault } from './fault.ts'
import { fullDisk } from './full-disk.ts'
import { kill } from './kill.ts'
import { killPostgres } from './kill-postgres.ts'
import { lostServer } from './lost-server.ts'
import { readOnly } from './read-only.ts'
import { slowClients } from './slow-clients.ts'
import { takeover } from './takeover.ts'
import { throwingRule } from './throwing-rule.ts'
import { walTail } from './wal-tail.ts'

/** One more fault is one more file and one more name here. Faults of one list run one after the other. */
export const faultsOnSqlite: readonly Fault[] = [kill, fullDisk, walTail, readOnly, slowClients, clockJumps, throwingRule]
export const faultsOnPostgres: readonly Fault[] = [killPostgres, takeover, lostServer]
export const faults = [...faultsOnSqlite, ...faultsOnPostgres]
