import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { patience } from '../harness/patience.ts'
import { type Fault, hold } from './fault.ts'

const bin = fileURLToPath(new URL('../../apps/collector/src/milepost.ts', import.meta.url))
/** Root may write everywhere, so as root the collector is started as the user `nobody`. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

export const readOnly: Fault = {
  name: 'read-only',
  promise: 'a data folder that cannot be written to is said in one line, with what to do, and exit code 1',
  async run() {
    const data = mkdtempSync(join(tmpdir(), 'milepost-read-only-'))
    chmodSync(data, 0o555)
    try {
      const { status, stderr } = spawnSync(process.execPath, [bin, 'serve', '--port', '0', '--data', data], { encoding: 'utf8', timeout: patience.startWithinMs, ...nobody })
      const lines = stderr.trim().split('\n')
      hold(status === 1 && lines.length === 1 && stderr.includes(data) && stderr.includes('--data'), `exit code ${status}: ${stderr}`)
      return `exit code 1, "${lines[0]?.replace(data, 'FOLDER')}"`
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  },
}
