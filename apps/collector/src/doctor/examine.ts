import type { Clock } from '../clock.ts'
import { lookAtServer } from '../store/postgres/look.ts'
import { checkDataFolder } from './data-folder.ts'
import { examineDatabase } from './database.ts'
import type { Finding } from './finding.ts'
import { checkClock, checkFiles, checkVersions } from './machine.ts'
import { checkProjects, type ProjectParts } from './projects.ts'
import { serverFindings } from './server.ts'

export interface Examination {
  data: string
  /** PostgreSQL servers that are stored in, instead of the folder. */
  urls: readonly string[]
  files: { sdk: string; dashboard: string }
  clock: Clock
  deep: boolean
  /** Opened only where the file is of this version: opening upgrades. */
  withStore: <Result>(work: (store: ProjectParts) => Promise<Result>) => Promise<Result>
}

/** Everything that can be looked at without changing it: the folder, or the servers that are named; this machine, and the projects. */
export async function examine(examination: Examination): Promise<Finding[]> {
  return examination.urls.length > 0 ? examineServers(examination) : examineFolder(examination)
}

async function examineServers({ urls, files, clock, withStore }: Examination): Promise<Finding[]> {
  const looks = await Promise.all(urls.map(async (url) => ({ url, seen: await lookAtServer(url, clock) })))
  const now = clock()
  const isCurrent = looks.every(({ seen }) => seen.state === 'reached' && seen.schema === 'current' && seen.missing.length === 0 && !seen.isFollowing)
  const newestAt = Math.max(...looks.map(({ seen }) => (seen.state === 'reached' ? (seen.newestAt ?? 0) : 0)))
  const projects = isCurrent ? await withStore((store) => checkProjects(store, now)) : []
  return [...checkVersions(), checkClock(now, newestAt || undefined), ...looks.flatMap(({ url, seen }) => serverFindings(url, seen, now)), ...projects, ...checkFiles(files)]
}

async function examineFolder({ data, files, clock, deep, withStore }: Examination): Promise<Finding[]> {
  const now = clock()
  const folder = checkDataFolder(data)
  const { findings, newestAt, isCurrent } = examineDatabase(data, now, deep)
  const isWritable = folder.every(({ severity }) => severity !== 'fault')
  const projects = isCurrent && isWritable ? await withStore((store) => checkProjects(store, now)) : []
  return [...checkVersions(), checkClock(now, newestAt), ...folder, ...findings, ...projects, ...checkFiles(files)]
}
