import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { patience } from './patience.ts'
import { within } from './within.ts'

const root = new URL('../..', import.meta.url).pathname

/** Builds the script-tag files of the sources as they are now, into a folder of their own. What `test/run.ts` has built for its run is taken from there. */
export async function buildSdk(folder = mkdtempSync(join(tmpdir(), 'milepost-sdk-'))): Promise<string> {
  const built = process.env['MILEPOST_BUILT_SDK']
  if (built) {
    await cp(built, folder, { recursive: true })
    return folder
  }
  const building = new Promise<void>((resolve, reject) => {
    const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']
    // As under a test runner, whoever runs this: the build has to leave out hints for developers even then.
    const env = { ...process.env, NODE_ENV: 'test' }
    const child = spawn(join(root, 'node_modules/.bin/vite'), args, { cwd: join(root, 'packages/sdk'), stdio: ['ignore', 'ignore', 'inherit'], env })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building the SDK ended with exit code ${code}`))))
  })
  await within('the build of the SDK', building, patience.startWithinMs)
  return folder
}
