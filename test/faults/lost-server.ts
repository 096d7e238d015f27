import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { startServer, type TestServer } from '../../apps/collector/src/store/postgres/server.fixture.ts'
import { openServers } from '../../apps/collector/src/store/postgres/servers.ts'
import { urlOf } from '../../apps/collector/src/store/postgres/test-store.fixture.ts'
import { startProcess } from './collector.ts'
import { type Fault, hold, pause, until } from './fault.ts'
import { judge } from './kill.ts'
import { type Answered, createLoad, type Load } from './load.ts'
import { inspectPostgres, progressOnPostgres, startAgain } from './on-postgres.ts'

const moment = () => pause(400 + Math.random() * 600)
/** Every fifth time the server hangs instead of ending. */
const hangsEvery = 5

/** Which processes a server is made of. */
function processesOf({ pid }: TestServer): number[] {
  const parentOf = (each: string) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${each}/stat`, 'utf8'))?.[1])
  const isChild = (each: string) => {
    try {
      return parentOf(each) === pid()
    } catch {
      return false
    }
  }
  return [pid(), ...readdirSync('/proc').filter((each) => /^\d+$/.test(each) && isChild(each)).map(Number)]
}

export const lostServer: Fault = {
  name: 'lost-server',
  promise: 'of two PostgreSQL servers that share the projects one is lost under load: its projects are answered 503 and when to come again, the other ones as ever; nothing is lost or counted twice',
  async run(rounds) {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-faults-'))
    const servers = [await startServer({ durable: true }), await startServer({ durable: true })] as const
    const urls = servers.map(({ url }) => urlOf(url, 'postgres'))
    const [, lost] = servers
    try {
      const loads = await makeProjects(urls)
      const collector = await startProcess(folder, urls.join(' '))
      const other: Answered[] = []
      const own: Answered[] = []
      let isOver = false
      const sending = loads.map((load, place) => load.sendWhile(collector.url, () => !isOver, (answered) => (place === 0 ? other : own).push(answered)))
      try {
        for (let round = 0; round < rounds; round++) {
          await moment()
          own.length = 0
          const hangs = round % hangsEvery === hangsEvery - 1
          const processes = hangs ? processesOf(lost) : []
          if (hangs) for (const pid of processes) process.kill(pid, 'SIGSTOP')
          else process.kill(lost.pid(), 'SIGKILL')
          await until(() => own.some(({ status }) => status === 503), 'projects of the lost server are answered 503')
          await moment()
          if (hangs) for (const pid of processes) process.kill(pid, 'SIGCONT')
          else await startAgain(lost)
          own.length = 0
          await until(() => own.some(({ status }) => status === 200), 'its projects are taken again')
          const silent = own.find(({ status, retryAfter }) => status !== 200 && !(status === 503 && retryAfter > 0))
          hold(!silent, `a project of the lost server was answered ${silent?.status}, Retry-After ${silent?.retryAfter}`)
        }
      } finally {
        isOver = true
      }
      await Promise.all(sending)
      const refused = other.filter(({ status }) => status !== 200).length
      hold(refused === 0 && other.length > rounds, `${refused} of ${other.length} requests of the other server's project were refused`)
      for (const load of loads) await load.sendAgain(collector.url)
      const figures: string[] = []
      for (const [place, url] of urls.entries()) {
        await until(async () => (await progressOnPostgres(url)).isFolded, 'everything is folded')
        const { logged, folded } = await inspectPostgres(url)
        const { acknowledged } = loads[place] as Load
        const { lost: gone, twice } = judge(loads[place] as Load, logged)
        figures.push(`${acknowledged.size} acknowledged, ${gone} lost, ${twice} twice, ${folded} of ${logged.length} folded`)
        hold(acknowledged.size > rounds && gone === 0 && twice === 0 && folded === logged.length, figures.join('; '))
      }
      await collector.stop()
      const slowest = other.map(({ ms }) => ms).sort((a, b) => a - b)
      return `lost ${rounds} times; on the server that stayed ${figures[0]}, ${other.length} requests, none refused, p99 ${Math.round(slowest[Math.floor(slowest.length * 0.99)] ?? 0)} ms; on the lost one ${figures[1]}`
    } finally {
      for (const server of servers) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function makeProjects(urls: string[]): Promise<Load[]> {
  const store = await openServers({ kind: 'postgres', urls })
  try {
    const loads: Load[] = []
    for (const server of [1, 2]) loads.push(createLoad((await createProject(store.projects, Date.now, { name: 'Same name', origins: [], timeZone: 'UTC', server })).writeKey, 2))
    return loads
  } finally {
    await store.close()
  }
}
