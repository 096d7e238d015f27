import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ranIn } from './ran.fixture.ts'

const bin = fileURLToPath(new URL('../milepost.ts', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-operation-'))
  await run(['project', 'create', 'Acme', '--data', 'data'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: string[]) => ranIn(folder, args, { DATABASE_URL: '' })

describe('milepost backup and restore', () => {
  it('put a copy elsewhere that serves as the data folder did', async () => {
    expect(await run(['backup', 'copies/one.db', '--data', 'data'])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^copies\/one\.db: 0 messages up to position 0, [\d.]+ MB; checked\n$/) })
    expect(await run(['restore', 'copies/one.db', '--data', 'again'])).toMatchObject({ code: 0, err: '' })
    expect((await run(['key', 'list', '--data', 'again'])).out).toContain('write')
  })

  it('refuse in one line what they cannot do', async () => {
    expect(await run(['backup', 'x.db', '--data', 'nowhere'])).toMatchObject({ code: 1, err: 'milepost: there is no database nowhere/milepost.db; choose the folder with --data\n' })
    expect(await run(['restore', 'none.db', '--data', 'other'])).toMatchObject({ code: 1, err: 'milepost: there is no file none.db\n' })
    expect((await run(['restore', bin, '--data', 'other'])).err).toMatch(/^milepost: .* is no database of Milepost \(.*\)\n$/)
  })
})

describe('milepost doctor', () => {
  it('says what to do, and exits with 1 where something is wrong', async () => {
    const { code, out, err } = await run(['doctor', '--data', 'data', '--sdk', 'nowhere'])
    expect({ code, err }).toEqual({ code: 1, err: 'milepost: 1 thing is wrong\n' })
    expect(out).toMatch(/^WRONG SDK +there is none in nowhere\n +→ build it/m)
    expect(out).toMatch(/^note +origins of acme +none: only pages on localhost may send\n +→ /m)
    expect(out).toMatch(/^ok +clock /m)
  })

  it('prints JSON for scripts', async () => {
    const findings = JSON.parse((await run(['doctor', '--data', 'data', '--sdk', 'nowhere', '--json', '--deep'])).out) as { about: string; severity: string }[]
    expect(findings.filter(({ severity }) => severity === 'fault').map(({ about }) => about)).toEqual(['SDK'])
    expect(findings.map(({ about }) => about)).toContain('database')
  })
})

it.runIf(process.platform === 'linux')('a data folder where the system makes none is said in one line, and does not hang', async () => {
  expect(await run(['serve', '--data', '/proc/milepost'])).toMatchObject({
    code: 1,
    err: 'milepost: cannot write to the data folder /proc/milepost (ENOENT); choose another with --data\n',
  })
})

it('a data folder in which no database can be is said in one line, by every command, and by the doctor', async () => {
  // A folder stands where the file would.
  mkdirSync(join(folder, 'odd/milepost.db'), { recursive: true })
  for (const words of [['serve', '--port', '0'], ['project', 'create', 'X'], ['user', 'create', 'ann@example.com'], ['key', 'list'], ['rebuild']])
    expect(await run([...words, '--data', 'odd'])).toMatchObject({
      code: 1,
      err: 'milepost: cannot open the database in the data folder odd (unable to open database file); choose another with --data, or ask `milepost doctor`\n',
    })
  expect(await run(['doctor', '--data', 'odd', '--sdk', 'nowhere'])).toMatchObject({ code: 1, out: expect.stringMatching(/^WRONG database/m) })
})
