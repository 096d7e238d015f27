import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '../store/sqlite/connect.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** Free room in bytes below which something has to be done soon, and at once. */
const room = { low: 2_000_000_000, out: 200_000_000 } as const
/** A sync to disk that takes longer holds up every answer. */
const slowSyncMs = 20
/** A write-ahead log beyond this shows that something keeps the checkpoint from its work. */
const largeWalBytes = 512_000_000

/** `statfs` types of file systems on which SQLite's shared memory does not hold: NFS, SMB, SMB2, FUSE (sshfs and its like). */
const remoteTypes = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x65735546, 'FUSE'],
])

/** The folder, its disk, and how long that takes to keep something. */
export function checkDataFolder(folder: string): Finding[] {
  if (!existsSync(folder)) return [warning('data folder', `${folder} is not there yet`, 'it is made by the first `milepost serve` or `milepost project create`; or name another with --data')]
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    return [fault('data folder', `this user (${process.getuid?.() ?? 'unknown'}) may not write to ${folder}`, `give it the folder: chown -R USER ${folder}`)]
  }
  return [ok('data folder', folder), kindOf(folder), roomIn(folder), syncIn(folder), walIn(folder), ...othersMayRead(folder)]
}

function kindOf(folder: string): Finding {
  const name = remoteTypes.get(statfsSync(folder).type)
  if (name === undefined) return ok('file system', 'local')
  return fault('file system', `${folder} is on ${name}, where SQLite's write-ahead log is not safe`, 'use a disk of this machine, or PostgreSQL')
}

function roomIn(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const said = `${gigabytes(free)} free`
  if (free < room.out) return fault('disk', said, 'make room now: without it messages are refused with 503')
  if (free < room.low) return warning('disk', said, 'make room, or set --max-data so that the collector stops before the disk is full')
  return ok('disk', said)
}

function syncIn(folder: string): Finding {
  try {
    const median = syncMs(folder)
    const said = `a sync to disk takes ${median.toFixed(1)} ms`
    return median > slowSyncMs ? warning('sync', said, 'every answer waits for one: use a faster disk') : ok('sync', said)
  } catch (error) {
    return fault('sync', `no file can be kept in ${folder} (${(error as NodeJS.ErrnoException).code})`, 'name another folder with --data')
  }
}

/** Milliseconds, the median of nine. */
function syncMs(folder: string): number {
  const file = join(folder, `.milepost-doctor-${process.pid}`)
  const handle = openSync(file, 'w', 0o600)
  const times: number[] = []
  try {
    for (let i = 0; i < 9; i++) {
      const startedAt = performance.now()
      writeSync(handle, Buffer.alloc(4096, i))
      fsyncSync(handle)
      times.push(performance.now() - startedAt)
    }
  } finally {
    closeSync(handle)
    rmSync(file)
  }
  return times.sort((a, b) => a - b)[4] ?? 0
}

function walIn(folder: string): Finding {
  const bytes = statSync(join(folder, `${databaseFile}-wal`), { throwIfNoEntry: false })?.size ?? 0
  const said = `${gigabytes(bytes)} in the write-ahead log`
  return bytes > largeWalBytes ? warning('write-ahead log', said, 'something reads for very long: look for a program that has the database open') : ok('write-ahead log', said)
}

function othersMayRead(folder: string): Finding[] {
  const file = join(folder, databaseFile)
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o007) === 0 ? [] : [warning('permissions', `every user of this machine may read ${file}`, `chmod o-rwx ${folder} ${file}*`)]
}

function gigabytes(bytes: number): string {
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(0)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`
}
