import { connect, type Socket } from 'node:net'
import { usualPatience } from '../../apps/collector/src/serve.ts'
import { inCollector, inData } from './collector.ts'
import { type Fault, hold, pause, until } from './fault.ts'

const patience = { ...usualPatience, headersMs: 600, requestMs: 1_000 }
/** Much less than Node's own limits of one and five minutes, so that the collector's must have closed it. */
const closedMs = 20_000
const clients = 120

/** Ways to hold a connection without ever asking anything. */
const ways = {
  'half-open': () => {},
  'slow headers': (socket: Socket) => drip(socket, 'POST /v1/batch HTTP/1.1\r\nhost: x\r\nx-a: 1\r\nx-b: 2\r\nx-c: 3\r\nx-d: 4\r\nx-e: 5\r\nx-f: 6\r\n'),
  'slow body': (socket: Socket) => {
    socket.write('POST /v1/batch HTTP/1.1\r\nhost: x\r\ncontent-length: 400000\r\n\r\n{"batch":')
    drip(socket, ' '.repeat(1_000))
  },
}

/** @returns how long an ordinary request took, as it is answered in time where the machine itself does not stand still for longer than any client may */
async function ask(url: string, writeKey: string, beside: string): Promise<number> {
  for (;;) {
    const askedAt = performance.now()
    const batch = [{ type: 'track', event: 'Between', userId: 'u' }]
    const status = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) }).then((answer) => answer.status, () => 'not at all')
    const tookMs = performance.now() - askedAt
    if (status === 200) return tookMs
    hold(tookMs >= patience.headersMs, `an ordinary request was answered ${status} after ${Math.round(tookMs)} ms beside ${beside}`)
  }
}

function drip(socket: Socket, text: string) {
  let at = 0
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ' '), 50)
  socket.once('close', () => clearInterval(timer))
}

export const slowClients: Fault = {
  name: 'slow-clients',
  promise: 'connections that say nothing, or everything very slowly, are closed, and others are answered meanwhile',
  run: (rounds) =>
    inData((data, writeKey) =>
      inCollector(data, { patience }, async (url) => {
        const { hostname, port } = new URL(url)
        let slowestMs = 0
        for (let round = 0; round < rounds; round++) {
          for (const [name, act] of Object.entries(ways)) {
            let open = clients
            const sockets = Array.from({ length: clients }, () => {
              const socket = connect(Number(port), hostname, () => act(socket))
              socket.on('error', () => {})
              socket.once('close', () => open--)
              // Without reading, the other side's end is never seen.
              socket.resume()
              return socket
            })
            for (let n = 0; n < 20; n++) {
              slowestMs = Math.max(slowestMs, await ask(url, writeKey, name))
              await pause(20)
            }
            await until(() => open === 0, `the connections (${name}) are closed`, closedMs).catch(() => {})
            for (const socket of sockets) socket.destroy()
            hold(open === 0, `${open} of ${clients} connections (${name}) are still open after ${closedMs} ms`)
          }
        }
        return `${clients * 3 * rounds} such connections, all closed in time; ordinary requests beside them took at most ${Math.round(slowestMs)} ms`
      }),
    ),
}
