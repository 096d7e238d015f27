import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { BatchRequest, IngestAnswer } from '@milepost/contract'

/** Stands between pages and a collector, and is shut at times. */
export interface Gate {
  url: string
  /** Nothing that pages tell comes through while it is. */
  isShut: boolean
  /** Names of the events that the collector took as new, in that order. */
  taken: string[]
  close(): Promise<void>
}

/** @param origin whose pages they are: a frame without one of its own passes for it, too */
export async function openGate(collectorUrl: string, origin: string): Promise<Gate> {
  const server = createServer(async (asked, answer) => {
    const isTelling = asked.method === 'POST' && asked.url === '/v1/batch'
    if (isTelling && gate.isShut) return void asked.socket.destroy()
    const told = await buffer(asked)
    // Compressed, an answer could not be read here.
    const { 'accept-encoding': _, ...headers } = asked.headers
    const passed = request(collectorUrl + asked.url, { method: asked.method, headers: { ...headers, origin } }, async (got) => {
      const said = await buffer(got)
      if (isTelling && got.statusCode === 200) note(JSON.parse(String(told)) as BatchRequest, JSON.parse(String(said)) as IngestAnswer)
      answer.writeHead(got.statusCode ?? 502, { ...got.headers, 'access-control-allow-origin': '*' }).end(said)
    })
    passed.once('error', () => asked.socket.destroy())
    passed.end(told)
  })
  const gate: Gate = {
    url: '',
    isShut: false,
    taken: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  function note({ batch }: BatchRequest, { results }: IngestAnswer) {
    batch.forEach((message, place) => {
      if (message.type === 'track' && results[place]?.status === 'ok') gate.taken.push(message.event)
    })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gate.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return gate
}
