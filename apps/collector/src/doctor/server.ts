import { describeUrl } from '../store/address.ts'
import type { ServerLook, ServerSeen } from '../store/postgres/look.ts'
import { foldOf } from './database.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** Oldest server that is tested. */
const oldest = 15
/** Most times are from the collector's clock, some from the server's. Further apart than this, what people read contradicts itself. */
const clockToleranceMs = 5_000
/** Seconds behind from which on a follower is reported: so much would be lost if it took over. */
const lateSeconds = 10

/** What a look at a PostgreSQL server says, and what to do. */
export function serverFindings(url: string, seen: ServerLook, now: number): Finding[] {
  if (seen.state === 'unreachable') return [fault('database', `${describeUrl(url)} cannot be reached (${seen.why})`, 'see that the server runs, that the address and the password are right, and that pg_hba.conf lets this machine in')]
  const { version, isFollowing, folds } = seen
  const found = [ok('database', describeUrl(url))]
  found.push(version < oldest ? fault('PostgreSQL', `version ${version}`, `use ${oldest} or later`) : ok('PostgreSQL', `version ${version}`))
  if (isFollowing) found.push(fault('server', 'it follows another server and cannot be written', 'name the server that it follows'))
  return [...found, privilegesOf(seen), schemaOf(seen), clockOf(seen), folderOf(seen), ...followersOf(seen), ...folds.map((fold) => foldOf(fold, now))]
}

function privilegesOf({ missing }: ServerSeen): Finding {
  if (missing.length === 0) return ok('privileges', 'enough to store and to upgrade')
  return fault('privileges', `this role may not ${missing.join(', ')}`, 'let it own the database: alter database NAME owner to ROLE')
}

function schemaOf({ schema }: ServerSeen): Finding {
  if (schema === 'newer') return fault('schema', 'written by a newer version of Milepost', 'start that version, or restore an older backup')
  if (schema === 'older') return warning('schema', 'of an older version', 'the next start upgrades it: make a backup before')
  if (schema === 'empty') return warning('schema', 'there is none yet', 'the first start makes it')
  return ok('schema', 'of this version')
}

function clockOf({ clockAheadMs }: ServerSeen): Finding {
  const seconds = (Math.abs(clockAheadMs) / 1000).toFixed(1)
  if (Math.abs(clockAheadMs) <= clockToleranceMs) return ok('clocks', `${seconds} s between this machine and the server`)
  return warning('clocks', `the server's is ${seconds} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} this machine's`, 'set both by the network: timedatectl set-ntp true')
}

function folderOf({ folder }: ServerSeen): Finding {
  return folder === null ? warning('fold', 'no collector folds now', 'start one: milepost serve') : ok('fold', `done by "${folder}"`)
}

function followersOf({ followers }: ServerSeen): Finding[] {
  return followers.map(({ name, lagSeconds }) =>
    lagSeconds !== null && lagSeconds > lateSeconds
      ? warning(`replica ${name}`, `${lagSeconds.toFixed(0)} s behind`, 'it would lose as much if it took over: look at its disk and its network')
      : ok(`replica ${name}`, lagSeconds === null ? 'up to date' : `${lagSeconds.toFixed(1)} s behind`),
  )
}
