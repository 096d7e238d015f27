import { look } from '../store/sqlite/look.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** Derived rows that are further behind show that the fold does not run, or that a rule fails. */
const lateMs = 60_000

export interface Examined {
  findings: Finding[]
  /** When the newest message was received. */
  newestAt?: number | undefined
  /** It can be opened as this version's store. */
  isCurrent: boolean
}

/**
 * Looks at the file without changing it, whether a collector runs or not.
 * @param deep reads every page; a minute for each ten gigabytes or so
 */
export function examineDatabase(folder: string, now: number, deep: boolean): Examined {
  const seen = look(folder, deep)
  if (seen.state === 'missing') return { findings: [], isCurrent: false }
  if (seen.state === 'unreadable') {
    return { findings: [fault('database', `${seen.file} cannot be read (${seen.why})`, 'restore a backup into another folder: milepost restore')], isCurrent: false }
  }
  const findings = [schemaOf(seen.state), ...soundnessOf(seen.soundness)]
  if (seen.state !== 'current') return { findings, isCurrent: false }
  return { findings: [...findings, ...seen.folds.map((fold) => foldOf(fold, now))], newestAt: seen.newestAt, isCurrent: true }
}

function schemaOf(state: 'newer' | 'older' | 'current'): Finding {
  if (state === 'newer') return fault('schema', 'written by a newer version of Milepost', 'start that version, or restore an older backup')
  if (state === 'older') return warning('schema', 'of an older version', 'the next start upgrades it, and keeps a copy beside it')
  return ok('schema', 'of this version')
}

function soundnessOf(found: string | null): Finding[] {
  if (found === null) return []
  return [found === 'ok' ? ok('database', 'every page is sound') : fault('database', `damaged: ${found}`, 'stop the collector and restore a backup')]
}

export function foldOf({ project, behind, asOf }: { project: string; behind: number; asOf: number }, now: number): Finding {
  const about = `derived rows of ${project}`
  if (behind === 0 || now - asOf < lateMs) return ok(about, 'up to date')
  return warning(about, `${behind} messages behind, as of ${new Date(asOf).toISOString()}`, 'start the collector; if it runs, its log says why it does not go on')
}
