import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkDataFolder } from './doctor/data-folder.ts'

const bin = fileURLToPath(new URL('./milepost.ts', import.meta.url))
/** Loaded before the program: has this Node say that it is an older one. */
const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})'

describe('the program milepost', () => {
  it.each([['--help'], ['serve'], ['doctor'], ['key', 'list']])('says to an older Node what it needs, in one line and before all else: %s', (...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, bin, ...words], { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'milepost: this is Node 20.20.2, which is too old; use Node 22.12 or later (https://nodejs.org)\n',
    })
  })

  it.each(['--help', 'bogus'])('says nothing where nobody reads what it writes: %s', async (word) => {
    const child = spawn(process.execPath, [bin, word], { stdio: ['ignore', 'pipe', 'pipe'] })
    const [unread, read] = word === '--help' ? [child.stdout, child.stderr] : [child.stderr, child.stdout]
    unread.destroy()
    let said = ''
    read.on('data', (chunk) => (said += chunk))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, said }).toEqual({ code: word === '--help' ? 0 : 2, said: '' })
  })

  it.runIf(process.platform !== 'win32')('makes its data folder, and all in it, for its own user alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-own-'))
    try {
      const data = join(folder, 'new/data')
      const { status } = spawnSync('sh', ['-c', 'umask 022; exec "$0" "$@"', process.execPath, bin, 'project', 'create', 'Own', '--data', data], { stdio: 'ignore' })
      expect(status).toBe(0)
      const modes = ['new', 'new/data', 'new/data/milepost.db'].map((name) => statSync(join(folder, name)).mode & 0o777)
      expect(modes).toEqual([0o700, 0o700, 0o600])
      expect(checkDataFolder(data).map(({ about }) => about)).not.toContain('permissions')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
