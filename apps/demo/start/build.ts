import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../../..', import.meta.url).pathname

interface Buildable {
  folder: string
  /** Its sources and those of the packages that end up in it. */
  sources: string[]
}

/** What browsers load is built; everything else runs from its source. */
const buildables: Buildable[] = [
  { folder: 'packages/sdk', sources: ['packages/sdk', 'packages/targeting/src', 'packages/contract/src'] },
  { folder: 'packages/sdk/gallery', sources: ['packages/sdk', 'packages/targeting/src', 'packages/contract/src'] },
  { folder: 'apps/dashboard', sources: ['apps/dashboard', 'packages/metrics/src', 'packages/contract/src'] },
  { folder: 'apps/demo', sources: ['apps/demo'] },
]

/** What is no source: a release that writes its `lib` must not make a start build anew beneath a product that runs. */
const made = ['node_modules', 'dist', 'lib']

function newest(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (made.includes(entry.name)) continue
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}

function isStale({ folder, sources }: Buildable): boolean {
  const built = statSync(join(root, folder, 'dist'), { throwIfNoEntry: false })
  return !built || sources.some((source) => newest(join(root, source)) > built.mtimeMs)
}

function viteBuild(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, folder), stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building ${folder} ended with exit code ${code}`))))
  })
}

/** Builds what is missing or older than its sources; tells which. */
export async function buildForBrowsers(say: (line: string) => void): Promise<void> {
  for (const buildable of buildables)
    if (isStale(buildable)) {
      say(`building ${buildable.folder}`)
      await viteBuild(buildable.folder)
    }
}
