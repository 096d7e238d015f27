import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveCommand } from '../../apps/collector/src/commands/serve.ts'
import { settings } from '../../apps/collector/src/commands/setting.ts'
import { root } from '../house/rooms.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const deploy = 'apps/collector/deploy'
const files = ['Dockerfile', 'docker-compose.yml', 'milepost.service'] as const
const said = Object.fromEntries(files.map((file) => [file, read(`${deploy}/${file}`)])) as Record<(typeof files)[number], string>
const operation = read('apps/collector/docs/operation.md')
const options = serveCommand().options
const variablesOf = (of: readonly { envVar?: string | undefined }[]) => new Set(of.flatMap(({ envVar }) => envVar ?? []))
const known = variablesOf(options)
const variables = (text: string) => [...new Set(text.match(/\b(?:MILEPOST_[A-Z_]+|DATABASE_URL)\b/g) ?? [])]
const manifest = JSON.parse(read('apps/collector/package.json')) as { bin: Record<string, string>; publishConfig?: { bin?: Record<string, string> } }

describe('what starts the collector elsewhere', () => {
  it.each(files)('%s sets no variable that `milepost serve` does not read', (file) => {
    expect(variables(said[file]).length).toBeGreaterThan(0)
    expect(variables(said[file]).filter((name) => !known.has(name))).toEqual([])
  })

  it('the README names every setting of `milepost serve`, with its variable', () => {
    const readme = read('apps/collector/README.md')
    const missing = options.filter(({ long, envVar }) => !readme.includes(long ?? '') || (envVar && !readme.includes(envVar)))
    expect(missing.map(({ long }) => long)).toEqual([])
    const ofAnyCommand = variablesOf(Object.values(settings).map((make) => make()))
    expect(variables(readme).filter((name) => !known.has(name) && !ofAnyCommand.has(name))).toEqual([])
  })

  it('image and unit start the file that the released package has as its command', () => {
    const bin = (manifest.publishConfig?.bin ?? manifest.bin)['milepost'] ?? ''
    const path = `node_modules/@milepost/collector/${bin.replace(/^\.\//, '')}`
    expect(said['Dockerfile']).toContain(`/milepost/${path}`)
    expect(said['milepost.service']).toContain(`/opt/milepost/${path} serve`)
  })

  it('each keeps its data where it gives it room, and listens on the port that is let through', () => {
    const folder = (text: string) => /MILEPOST_DATA=(\S+)/.exec(text)?.[1]
    const port = options.find(({ long }) => long === '--port')?.defaultValue as number
    expect(said['Dockerfile']).toContain(`VOLUME ${folder(said['Dockerfile'])}`)
    expect(folder(said['milepost.service'])).toBe(`/var/lib/${/StateDirectory=(\S+)/.exec(said['milepost.service'])?.[1]}`)
    expect(said['Dockerfile']).toContain(`EXPOSE ${port}`)
    expect(said['docker-compose.yml']).toContain(`:${port}:${port}'`)
    expect(said['Dockerfile']).toContain(`127.0.0.1:${port}/healthz`)
  })

  it('the steps to a service make what the unit and the nightly backup find: program, user, folders', () => {
    const unit = said['milepost.service']
    const cron = read(`${deploy}/milepost.cron`)
    const user = /^User=(\S+)/m.exec(unit)?.[1]
    const [, prefix] = /npm install --ignore-scripts --prefix (\S+) dist\/\*\.tgz/.exec(operation) ?? []
    const [, program, link] = /sudo ln -s (\S+) (\S+)/.exec(operation) ?? []
    const [, owner, , folders = ''] = /sudo install -d -o (\S+) -g (\S+) -m 0700 (.+)/.exec(operation) ?? []
    expect(unit).toContain(`${prefix}/node_modules/@milepost/collector/`)
    expect(program).toBe(`${prefix}/node_modules/.bin/${Object.keys(manifest.bin)[0]}`)
    expect(cron).toMatch(new RegExp(`^PATH=(?:\\S+:)?${dirname(link ?? 'none')}:`, 'm'))
    expect([owner, /useradd .* (\S+)$/m.exec(operation)?.[1]]).toEqual([user, user])
    const jobs = cron.split('\n').filter((line) => /^\d/.test(line)).map((line) => /^\d+ \d+ \* \* \* (\S+) (.+)$/.exec(line)?.slice(1) ?? [])
    expect(jobs.map(([as]) => as)).toEqual([user, user])
    // Cron ends a command at a bare per cent sign.
    for (const [, command = ''] of jobs) expect(command).not.toMatch(/(?<!\\)%/)
    const used = [/MILEPOST_DATA=(\S+)/.exec(unit)?.[1], ...jobs.flatMap(([, command = '']) => command.match(/(?<= )\/var\/\w+\/\w+/g) ?? [])]
    expect(new Set(used)).toEqual(new Set(folders.split(' ')))
    for (const file of operation.match(/(?<=sudo cp )\S+/g) ?? []) expect(existsSync(join(root, file)), file).toBe(true)
  })

  it('the nightly backup backs up, as cron has it run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-cron-'))
    try {
      const milepost = `"${process.execPath}" "${join(root, 'apps/collector/src/milepost.ts')}"`
      const run = (command: string) => execFileSync('sh', ['-c', command.replaceAll('\\%', '%').replaceAll(/\/var\/(\w+)\/milepost/g, `${folder}/$1`).replace(/^milepost\b/, milepost)], { stdio: 'pipe' })
      run('milepost project create Acme --data /var/lib/milepost')
      const [, backup = '', tidy = ''] = /^\d.*? milepost (milepost backup .+)\n\d.*? milepost (find .+)$/m.exec(read(`${deploy}/milepost.cron`)) ?? []
      run(backup)
      run(tidy)
      expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/^nightly-\d{4}-\d\d-\d\d\.db$/)])
      const months = new Date(Date.now() - 40 * 86_400_000)
      utimesSync(join(folder, 'backups', readdirSync(join(folder, 'backups'))[0] ?? 'none'), months, months)
      run(tidy)
      expect(readdirSync(join(folder, 'backups'))).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('the build reads what is there: the file of compose, and scripts of the repository', () => {
    const dockerfile = /dockerfile: (\S+)/.exec(said['docker-compose.yml'])?.[1] ?? 'none'
    expect(existsSync(join(root, dockerfile))).toBe(true)
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const run = [...said['Dockerfile'].matchAll(/pnpm@10 (\w+)/g)].map(([, script]) => script as string)
    expect(run.filter((script) => script !== 'install' && !(script in scripts))).toEqual([])
  })

  it('what is left out of the image is nothing that is built from', () => {
    const left = read(`${deploy}/Dockerfile.dockerignore`).trim().split('\n')
    const everywhere = left.flatMap((line) => /^\*\*\/(\S+)$/.exec(line)?.[1] ?? [])
    expect(everywhere).toContain('node_modules')
    expect(globSync(everywhere.map((name) => `{apps,packages}/*/{src,content,history,start,server,docs}/**/${name}`), { cwd: root })).toEqual([])
    const released = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts['release']?.match(/--filter=\S+/g)
    expect(released).toEqual(['--filter=./packages/*', '--filter=@milepost/collector'])
    expect(left.filter((line) => !line.startsWith('**/'))).toEqual(['apps/collector/public', 'test'])
  })
})
