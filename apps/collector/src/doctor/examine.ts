import type { Clock } from '../clock.ts'
import { checkDataFolder } from './data-folder.ts'
import { examineDatabase } from './database.ts'
import type { Finding } from './finding.ts'
import { checkClock, checkFiles, checkVersions } from './machine.ts'
import { checkProjects, type ProjectParts } from './projects.ts'

export interface Examination {
  data: string
  files: { sdk: string; dashboard: string }
  clock: Clock
  deep: boolean
  /** Opened only where the file is of this version: opening upgrades. */
  withStore: <Result>(work: (store: ProjectParts) => Promise<Result>) => Promise<Result>
}

/** Everything that can be looked at from this machine, without a question to another. */
export async function examine({ data, files, clock, deep, withStore }: Examination): Promise<Finding[]> {
  const now = clock()
  const folder = checkDataFolder(data)
  const { findings, newestAt, isCurrent } = examineDatabase(data, now, deep)
  const isWritable = folder.every(({ severity }) => severity !== 'fault')
  const projects = isCurrent && isWritable ? await withStore((store) => checkProjects(store, now)) : []
  return [...checkVersions(), checkClock(now, newestAt), ...folder, ...findings, ...projects, ...checkFiles(files)]
}
