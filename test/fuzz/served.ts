import { createAdaptorServer } from '@hono/node-server'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../../apps/collector/src/app.ts'
import type { Shot } from './grammar.ts'

export interface Served {
  /** @returns the status; 400 where the server hung up on what is no HTTP */
  shoot(shot: Shot): Promise<number>
  close(): Promise<void>
}

function pathOf(path: string): string {
  const url = `http://collector.example${path}`
  if (!URL.canParse(url)) return '/'
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** The app behind a real server on this machine. */
export async function serve(app: App): Promise<Served> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 40 })

  return {
    shoot: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        // A false content length would make the server wait for the rest, which the fault of slow clients tests.
        const { 'content-length': _, ...others } = headers
        const asked = request({ host: '127.0.0.1', port, agent, method, path: pathOf(path), headers: { ...others, 'content-length': Buffer.byteLength(body ?? '') } }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode ?? 0))
          answer.once('error', reject)
        })
        asked.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(400) : reject(error)))
        asked.end(body)
      }),
    async close() {
      agent.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
