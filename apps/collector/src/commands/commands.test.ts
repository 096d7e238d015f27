import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../store/open.ts'
import { connect } from '../store/sqlite/connect.ts'
import { ranIn } from './ran.fixture.ts'

const bin = fileURLToPath(new URL('../milepost.ts', import.meta.url))
let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'milepost-commands-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: string[], env?: Record<string, string>) => ranIn(folder, args, env)

describe('the command milepost', () => {
  it('makes a project and prints its keys once, for people and for scripts', async () => {
    const forPeople = await run(['project', 'create', 'Größe & Co', '--origin', 'https://app.acme.com', '--data', 'a'])
    expect(forPeople).toMatchObject({ code: 0, err: '' })
    expect(forPeople.out).toMatch(/write key +(pk_\S{32}) [^]*secret key +sk_\S{32} [^]*<script async src="http:\/\/localhost:4400\/sdk\/milepost\.js" data-key="\1"><\/script>[^]*milepost user create [^]*milepost serve/)
    const forScripts = await run(['project', 'create', 'Größe & Co', '--time-zone', 'Europe/Berlin', '--json'], { MILEPOST_DATA: 'a' })
    expect(JSON.parse(forScripts.out)).toMatchObject({ id: 'grosse-co-2', name: 'Größe & Co', timeZone: 'Europe/Berlin', origins: [] })
  })

  it('lists projects with their write keys, for people and for scripts, and never a secret key', async () => {
    const startedAt = Date.now()
    const create = async (...words: string[]) => JSON.parse((await run(['project', 'create', ...words, '--json', '--data', 'listed'])).out) as { writeKey: string; secretKey: string }
    const [acme, other] = [await create('Acme', '--origin', 'https://app.acme.com', '--time-zone', 'Europe/Berlin'), await create('Other')]
    const rotated = JSON.parse((await run(['key', 'rotate', '3', '--project', 'other', '--overlap', '0', '--json', '--data', 'listed'])).out) as { value: string }
    const forScripts = await run(['project', 'list', '--json', '--data', 'listed'])
    expect(JSON.parse(forScripts.out)).toEqual([
      { id: 'acme', name: 'Acme', timeZone: 'Europe/Berlin', origins: ['https://app.acme.com'], writeKey: acme.writeKey, createdAt: expect.toSatisfy((at: number) => at >= startedAt && at <= Date.now()) },
      { id: 'other', name: 'Other', timeZone: 'UTC', origins: [], writeKey: rotated.value, createdAt: expect.any(Number) },
    ])
    const forPeople = await run(['project', 'list', '--data', 'listed'])
    expect(forPeople).toMatchObject({ code: 0, err: '' })
    expect(forPeople.out).toMatch(/^acme {2}\(Acme\)\n {2}write key {2}pk_\S{32}\n {2}pages {6}https:\/\/app\.acme\.com\n {2}days in {4}Europe\/Berlin\n {2}created {4}\d{4}-\d\d-\d\dT\d\d:\d\dZ\n\nother /)
    for (const { secretKey } of [acme, other]) for (const { out } of [forPeople, forScripts]) expect(out).not.toContain(secretKey.slice(0, 9))
  })

  it.each([
    [[], { MILEPOST_PORT: '5400' }, 'http://localhost:5400'],
    [[], { MILEPOST_URL: 'https://milepost.acme.com/' }, 'https://milepost.acme.com'],
    [['--url', 'https://kit.acme.com'], { MILEPOST_URL: 'https://milepost.acme.com' }, 'https://kit.acme.com'],
  ] as [string[], Record<string, string>, string][])('prints a script tag with the address of the collector: %j %j', async (words, env, url) => {
    const { tag, writeKey } = JSON.parse((await run(['project', 'create', 'Tagged', '--json', '--data', 'a', ...words], env)).out) as { tag: string; writeKey: string }
    expect(tag).toBe(`<script async src="${url}/sdk/milepost.js" data-key="${writeKey}"></script>`)
  })

  it.each(['project list', 'key list', 'key create', 'key rotate 1', 'key revoke 1', 'user create ada@acme.example', 'project owner acme ada@acme.example', 'project create X --owner ada@acme.example', 'rebuild', 'migrate --to postgres://127.0.0.1:1/x'])(
    'says in one line that nothing was stored yet, and makes no database: %s',
    async (words) => {
      expect(await run([...words.split(' '), '--data', 'mistyped'])).toEqual({ code: 1, out: '', err: 'milepost: there is no database in mistyped; choose the folder with --data, or begin one: milepost project create NAME\n' })
      expect(existsSync(join(folder, 'mistyped'))).toBe(false)
    },
  )

  it('makes no login that could open nothing, and says that there is no project', async () => {
    await (await openStore({ kind: 'sqlite', folder: join(folder, 'early') })).close()
    expect(await run(['user', 'create', 'ada@acme.example', '--data', 'early'])).toEqual({
      ...{ code: 1, out: '', err: 'milepost: there is no project yet that a login could open; make one first: milepost project create NAME\n' },
    })
    expect((await run(['project', 'list', '--data', 'early'])).out).toBe('No project yet. Make one:  milepost project create NAME\n')
    expect((await run(['key', 'list', '--data', 'early'])).err).toBe('milepost: there is no project yet; make one first: milepost project create NAME\n')
  })

  it('opens a new project to nobody who is there already, unless they are named', async () => {
    const members = async (key: string) => {
      const store = await openStore({ kind: 'sqlite', folder: join(folder, 'team') })
      return (await store.users.membersOf(key).finally(() => store.close())).map(({ email, role }) => `${email} ${role}`)
    }
    const at = (...words: string[]) => run([...words, '--data', 'team'])
    await at('project', 'create', 'Tally')
    await at('user', 'create', 'pm@tally.example')
    const acme = await at('project', 'create', 'Acme')
    expect(await members('acme')).toEqual([])
    expect(acme.out).toMatch(/Nobody may open it [^]*milepost user create EMAIL --project acme --data team\n[^]*milepost project owner acme EMAIL --data team\n[^]*milepost serve --data team\n/)
    expect((await at('user', 'create', 'ada@acme.example', '--project', 'acme')).out).toMatch(/owner of {2}acme$/m)
    expect(await members('acme')).toEqual(['ada@acme.example owner'])
    expect(await members('tally')).toEqual(['pm@tally.example owner'])
    const bolt = await at('project', 'create', 'Bolt', '--owner', 'Ada@acme.example', '--owner', 'pm@tally.example')
    expect([bolt.out.includes('open to ada@acme.example, pm@tally.example.'), bolt.out.includes('user create')]).toEqual([true, false])
    expect(await members('bolt')).toEqual(['ada@acme.example owner', 'pm@tally.example owner'])
    expect(await at('project', 'owner', 'tally', 'ada@acme.example')).toEqual({ code: 0, out: 'ada@acme.example owns tally (Tally)\n', err: '' })
    expect(await members('tally')).toEqual(['ada@acme.example owner', 'pm@tally.example owner'])
    expect((await at('user', 'create', 'eve@all.example')).out).toMatch(/owner of {2}tally, acme, bolt$/m)
    expect(await at('project', 'create', 'Cora', '--owner', 'nobody@acme.example')).toEqual({
      ...{ code: 2, out: '', err: 'milepost: there is no user nobody@acme.example; a new login is made with: milepost user create EMAIL --project ID\n' },
    })
    expect((await at('project', 'list')).out).not.toContain('Cora')
  })

  it('never writes a secret key to the disk', async () => {
    const { secretKey } = JSON.parse((await run(['project', 'create', 'Secret', '--json', '--data', 'b'])).out) as { secretKey: string }
    const db = connect(join(folder, 'b', 'milepost.db'))
    const kept = JSON.stringify(db.prepare('select * from api_key').all())
    db.close()
    expect(kept).not.toContain(secretKey)
    expect(kept).toContain(secretKey.slice(0, 9))
  })

  it('makes, lists, rotates and revokes keys', async () => {
    const { secretKey } = JSON.parse((await run(['project', 'create', 'Keys', '--json', '--data', 'keys'])).out) as { secretKey: string }
    const made = JSON.parse((await run(['key', 'create', '--scope', 'ingest', 'read', '--name', 'Import', '--json', '--data', 'keys'])).out) as { key: { id: string }; value: string }
    expect(made).toMatchObject({ key: { id: '3', kind: 'secret', name: 'Import', scopes: ['ingest', 'read'], state: 'active' }, value: expect.stringMatching(/^sk_/) })
    expect(await run(['key', 'rotate', '2', '--overlap', '1', '--data', 'keys'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Key 4 in the place of 2[^]*sk_/) })
    expect((await run(['key', 'revoke', '3', '--data', 'keys'])).code).toBe(0)
    const listed = (await run(['key', 'list', '--data', 'keys'])).out
    expect(listed).not.toContain(secretKey)
    expect(listed.trim().split('\n').map((row) => row.trim().split(/ {2,}/).slice(0, 4))).toEqual([
      ['4', 'secret', expect.stringMatching(/^sk_.{6}…$/), 'active'],
      ['3', 'secret', expect.any(String), 'revoked'],
      ['2', 'secret', `${secretKey.slice(0, 9)}…`, 'ending'],
      ['1', 'write', expect.stringMatching(/^pk_.{32}$/), 'active'],
    ])
  })

  it.each([
    [['serve', '--port', 'x'], "milepost: option '--port <number>' argument 'x' is invalid. a port is a whole number from 0 to 65535."],
    [['bogus'], "milepost: unknown command 'bogus'"],
    [['project', 'create'], "milepost: missing required argument 'name'"],
    [['project', 'create', ' ', '--data', 'c'], "milepost: a project's name has 1 to 100 characters"],
    [['project', 'create', 'X', '--origin', 'acme.com', '--data', 'c'], 'milepost: "acme.com" is no origin; write it as https://app.example.com'],
    [['project', 'create', 'X', '--time-zone', 'Mars/Base', '--data', 'c'], 'milepost: there is no time zone "Mars/Base"; write an IANA name such as Europe/Berlin'],
    [['migrate', '--data', 'c'], "milepost: required option '--to <url>' not specified"],
    [['push', 'nothing.ts', '--key', 'sk_x'], /^milepost: there is no file .*nothing\.ts$/],
    [['push', '.', '--key', 'sk_x'], /^milepost: there is no file \S+$/],
    [['push', 'content.json', '--url', 'localhost:4400'], /^milepost: option '--url <url>' argument 'localhost:4400' is invalid\. this is no address; write it as http:/],
    [['push', 'content.json'], 'milepost: push needs the secret key of the project: --key sk_..., or MILEPOST_SECRET_KEY'],
    [['key', 'list', '--project', 'nobody', '--data', 'a'], /^milepost: there is no project nobody; give --project, one of: grosse-co/],
    [['key', 'create', '--scope', 'everything', '--data', 'a'], /^milepost: option '--scope <scope...>' argument 'everything' is invalid/],
    [['user', 'create', 'not-an-address', '--data', 'a'], /^milepost: .*no e-mail address/],
    [['user', 'create', 'ada@acme.example', '--project', 'nobody', '--data', 'a'], /^milepost: there is no project nobody; give --project, one of: grosse-co/],
    [['project', 'owner', 'grosse-co', 'nobody@acme.example', '--data', 'a'], /^milepost: there is no user nobody@acme\.example; /],
  ])('answers %j with one line and exit code 2', async (args, line) => {
    const { code, out, err } = await run(args)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err.trim()).toMatch(line)
    expect(existsSync(join(folder, 'c'))).toBe(false)
  })

  it.each([
    ['mysql://localhost/x', 2, /^milepost: DATABASE_URL: mysql is no store it knows; write it as postgres:/],
    ['somewhere', 2, /^milepost: DATABASE_URL: this is no address; write it as postgres:/],
    ['postgres://ann:secret@127.0.0.1:1/x', 1, /^milepost: cannot open the database x on 127\.0\.0\.1:1 \(.*\); check the address, and that the server runs$/],
  ])('says in one line what is wrong with the database %s, without its password', async (url, code, line) => {
    const ran = await run(['serve', '--port', '0'], { DATABASE_URL: url })
    expect(ran.code).toBe(code)
    expect(ran.err.trim()).toMatch(line)
    expect(ran.err).not.toContain('secret')
  })

  it('shows an example with the help of each command', async () => {
    for (const args of [[], ['serve'], ['project', 'create'], ['project', 'list'], ['project', 'owner'], ['user', 'create'], ['key', 'list'], ['key', 'create'], ['key', 'rotate'], ['key', 'revoke'], ['push'], ['rebuild']]) {
      const { code, out } = await run([...args, '--help'])
      expect([args, code]).toEqual([args, 0])
      expect(out).toMatch(/Example:\n +(MILEPOST_SECRET_KEY=sk_\.\.\. )?milepost /)
    }
  })

  it('says in one line that a port is in use', async () => {
    const server = createServer().listen(0)
    const port = (server.address() as { port: number }).port
    const { code, err } = await run(['serve', '--port', String(port), '--data', 'd'])
    server.close()
    expect([code, err]).toEqual([1, `milepost: port ${port} is in use; choose another with --port\n`])
  })

  it.each([
    ['is written by a newer version', () => markNewer('newer'), /was written by a newer version of Milepost/],
    ['is no database', () => corrupt('corrupt'), /is not a database this program can open/],
    ['is a file', () => writeFileSync(join(folder, 'file'), ''), /cannot write to the data folder file \(E\w+\); choose another with --data/],
  ])('says in one line that the data folder %s', async (_what, prepare, line) => {
    const data = (await prepare()) ?? 'file'
    const { code, err } = await run(['serve', '--port', '0', '--data', data])
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toMatch(line)
  })

  it('tells a clone of the repository, where it is on no path, how to call it: in advice, in complaints and in help', () => {
    const inClone = (...words: string[]) => {
      const { stdout, stderr } = spawnSync(process.execPath, [bin, ...words, '--data', 'clone'], { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'milepost' } })
      return stdout + stderr
    }
    expect(inClone('key', 'list')).toContain('begin one: npx -y pnpm@10 milepost project create NAME\n')
    expect(inClone('project', 'create', 'Acme')).toMatch(/ {2}npx -y pnpm@10 milepost user create EMAIL [^]* {2}npx -y pnpm@10 milepost serve /)
    expect(inClone('doctor')).toContain('publish a file: npx -y pnpm@10 milepost push FILE\n')
    expect(inClone('user', 'create', '--help')).toMatch(/^Usage: npx -y pnpm@10 milepost user create [^]*Example:\n {2}npx -y pnpm@10 milepost user create /)
  })

  it('is a program that exits with the code', () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, 'bogus'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, "milepost: unknown command 'bogus'\n"])
  })

  it('says what browsers will not get, then finishes and exits with 0 when it is told to stop', async () => {
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', 'stop', '--sdk', 'nowhere'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    await Promise.race([ended, new Promise((resolve) => child.stdout.once('data', resolve))])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(said).toContain('milepost: SDK: there is none in nowhere; build it (pnpm build), or name its folder with MILEPOST_SDK\n')
  })
})

async function markNewer(data: string): Promise<string> {
  await run(['project', 'create', 'X', '--data', data])
  const db = connect(join(folder, data, 'milepost.db'))
  db.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('later', 9_999_999_999_999)
  db.close()
  return data
}

function corrupt(data: string): string {
  mkdirSync(join(folder, data))
  writeFileSync(join(folder, data, 'milepost.db'), 'this is text and has been text for as long as anybody can remember'.repeat(100))
  chmodSync(join(folder, data, 'milepost.db'), 0o600)
  return data
}
