import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { companyHistory } from '../history/company.ts'
import { send } from '../history/send.ts'
import { buildForBrowsers } from './build.ts'
import { onCtrlC } from './ctrl-c.ts'
import { milepost, startServer } from './milepost.ts'
import { checkPorts } from './port.ts'
import { progressBar } from './progress.ts'

const help = `Starts Milepost with a demo product and a company history.

  pnpm start [--port 4400] [--demo-port 4401] [--data ./milepost-data] [--empty]

  --port       of the collector, which serves the dashboard and the SDK (MILEPOST_PORT)
  --demo-port  of the demo product (MILEPOST_DEMO_PORT)
  --data       folder of the database; a second start goes on with what is there (MILEPOST_DATA)
  --empty      no history: a project as it is on the first day

Example: pnpm start --port 5400 --demo-port 5401 --data /tmp/milepost`

/** Kept beside the database, so that a later start, also after one that was cut short, goes on with the same project. */
interface Demo {
  writeKey: string
  secretKey: string
  email: string
  password: string
  /** The moment the history ends; sending it again gives the same message ids, which count once. */
  historyEndsAt: number
  historySent: boolean
}

const folder = new URL('..', import.meta.url).pathname
const gallery = new URL('../../../packages/sdk/gallery/dist', import.meta.url).pathname
const seed = 20_260
const months = 8
const visitors = 1000

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: process.env.MILEPOST_PORT ?? '4400' },
        'demo-port': { type: 'string', default: process.env.MILEPOST_DEMO_PORT ?? '4401' },
        data: { type: 'string', default: process.env.MILEPOST_DATA ?? 'milepost-data' },
        empty: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(help)
      process.exit(0)
    }
    return { port: portOf(values.port), demoPort: portOf(values['demo-port']), data: resolve(values.data), empty: values.empty }
  } catch (error) {
    console.error(`start: ${(error as Error).message}`)
    process.exit(2)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`a port is a whole number from 1 to 65535, got "${text}"`)
  return port
}

/** The demo's project, its keys and its login. */
async function firstDay(data: string, productUrl: string, empty: boolean): Promise<Demo> {
  const made = JSON.parse(await milepost('project', 'create', 'Tally', '--origin', productUrl, '--data', data, '--json')) as {
    writeKey: string
    secretKey: string
  }
  const login = { email: 'pm@tally.example', password: 'milepost-demo' }
  await milepost('user', 'create', login.email, '--password', login.password, '--data', data)
  return { ...made, ...login, historyEndsAt: Date.now(), historySent: empty }
}

async function main(): Promise<void> {
  const { port, demoPort, data, empty } = options()
  const url = `http://localhost:${port}`
  const productUrl = `http://localhost:${demoPort}`
  await checkPorts([
    { number: port, of: 'collector', option: '--port', variable: 'MILEPOST_PORT' },
    { number: demoPort, of: 'demo product', option: '--demo-port', variable: 'MILEPOST_DEMO_PORT' },
  ])
  await buildForBrowsers(console.log)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const statePath = join(data, 'demo.json')
  const keep = (state: Demo) => writeFileSync(statePath, JSON.stringify(state, null, 2), { mode: 0o600 })
  const demo = existsSync(statePath) ? (JSON.parse(readFileSync(statePath, 'utf8')) as Demo) : await firstDay(data, productUrl, empty)
  keep(demo)
  const bin = new URL('../../collector/src/milepost.ts', import.meta.url).pathname
  const collector = await startServer('collector', [bin, 'serve', '--port', String(port), '--data', data], 'Milepost listens on')
  const servers = [collector]
  let isStopping = false
  const stop = () => {
    isStopping = true
    for (const server of servers) server.kill('SIGTERM')
  }
  const letGo = onCtrlC(process.stdin, stop)
  try {
    await milepost('push', join(folder, 'content/milepost.config.ts'), '--url', url, '--key', demo.secretKey)
    if (!demo.historySent) {
      const history = companyHistory({ seed, now: demo.historyEndsAt, months, visitors })
      const sent = await send(url, demo.secretKey, history, progressBar(`sending ${history.length} events of ${months} months`, history.length))
      if (sent.refused.length > 0) throw new Error(`${sent.refused.length} events were refused, the first: ${JSON.stringify(sent.refused[0])}`)
      keep({ ...demo, historySent: true })
    }
    const product = ['--port', String(demoPort), '--collector', url, '--key', demo.writeKey, '--gallery', gallery]
    servers.push(await startServer('demo', [join(folder, 'server/serve.ts'), ...product], 'demo: ready on'))
  } catch (error) {
    letGo()
    if (isStopping) return console.log('\nStopped. The next start goes on from here.')
    stop()
    throw error
  }
  console.log(`
  Dashboard     ${url}
                login ${demo.email}, password ${demo.password}
  Demo product  ${productUrl}
  Gallery       ${productUrl}/gallery
  API           ${url}/api/openapi.json
                Authorization: Bearer ${demo.secretKey}

  Open this first: ${productUrl}, and start a free trial there.
  Stop with Ctrl-C. The data stays in ${data}.
`)
  const code = await Promise.race(servers.map(ended))
  const wasAsked = isStopping
  stop()
  await Promise.all(servers.map(ended))
  letGo()
  if (!wasAsked) throw new Error(`a server ended by itself, with exit code ${code}; MILEPOST_VERBOSE=1 shows what the servers say`)
  console.log('Stopped.')
}

function ended(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve(server.exitCode)
    else server.once('exit', resolve)
  })
}

main().catch((error: Error) => {
  console.error(`start: ${error.message}`)
  process.exitCode = 1
})
