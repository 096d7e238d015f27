import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

/** Builds the script-tag files of the sources as they are now, into a folder of their own. */
export async function buildSdk(folder = mkdtempSync(join(tmpdir(), 'milepost-sdk-'))): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error']
    const child = spawn(join(root, 'node_modules/.bin/vite'), args, { cwd: join(root, 'packages/sdk'), stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`building the SDK ended with exit code ${code}`))))
  })
  return folder
}
