import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../milepost.ts', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-operation-'))
  run(['project', 'create', 'Acme', '--data', 'data'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, env: { ...process.env, DATABASE_URL: '' }, encoding: 'utf8', timeout: 20_000 })
  return { code: status, out: stdout, err: stderr }
}

describe('milepost backup and restore', () => {
  it('put a copy elsewhere that serves as the data folder did', () => {
    expect(run(['backup', 'copies/one.db', '--data', 'data'])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^copies\/one\.db: 0 messages up to position 0, [\d.]+ MB; checked\n$/) })
    expect(run(['restore', 'copies/one.db', '--data', 'again'])).toMatchObject({ code: 0, err: '' })
    expect(run(['key', 'list', '--data', 'again']).out).toContain('write')
  })

  it('refuse in one line what they cannot do', () => {
    expect(run(['backup', 'x.db', '--data', 'nowhere'])).toMatchObject({ code: 1, err: 'milepost: there is no database nowhere/milepost.db; choose the folder with --data\n' })
    expect(run(['restore', 'none.db', '--data', 'other'])).toMatchObject({ code: 1, err: 'milepost: there is no file none.db\n' })
    expect(run(['restore', bin, '--data', 'other']).err).toMatch(/^milepost: .* is no database of Milepost \(.*\)\n$/)
  })
})

describe('milepost doctor', () => {
  it('says what to do, and exits with 1 where something is wrong', () => {
    const { code, out, err } = run(['doctor', '--data', 'data', '--sdk', 'nowhere'])
    expect({ code, err }).toEqual({ code: 1, err: 'milepost: 1 thing is wrong\n' })
    expect(out).toMatch(/^WRONG SDK +there is none in nowhere\n +→ build it/m)
    expect(out).toMatch(/^note +origins of acme +none: only pages on localhost may send\n +→ /m)
    expect(out).toMatch(/^ok +clock /m)
  })

  it('prints JSON for scripts', () => {
    const findings = JSON.parse(run(['doctor', '--data', 'data', '--sdk', 'nowhere', '--json', '--deep']).out) as { about: string; severity: string }[]
    expect(findings.filter(({ severity }) => severity === 'fault').map(({ about }) => about)).toEqual(['SDK'])
    expect(findings.map(({ about }) => about)).toContain('database')
  })
})

it.runIf(process.platform === 'linux')('a data folder where the system makes none is said in one line, and does not hang', () => {
  expect(run(['serve', '--data', '/proc/milepost'])).toMatchObject({
    code: 1,
    err: 'milepost: cannot write to the data folder /proc/milepost (ENOENT); choose another with --data\n',
  })
})
