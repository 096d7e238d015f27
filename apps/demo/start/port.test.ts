// @vitest-environment node
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPorts } from './port.ts'

const start = new URL('./start.ts', import.meta.url).pathname
const collector = { of: 'collector', option: '--port', variable: 'MILEPOST_PORT' }
const demo = { of: 'demo product', option: '--demo-port', variable: 'MILEPOST_DEMO_PORT' }

/** Answers everything with 200, as a program that is not ours may. */
let foreign: Server
let asked = 0
let taken = 0
let free = 0
const folder = mkdtempSync(join(tmpdir(), 'milepost-start-'))
beforeAll(async () => {
  foreign = await listening((_, answer) => {
    asked++
    answer.end('hello')
  })
  taken = portOf(foreign)
  const other = await listening(() => undefined)
  free = portOf(other)
  await new Promise((resolve) => other.close(resolve))
})
afterAll(async () => {
  await new Promise((resolve) => foreign.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

describe('the ports of start', () => {
  it('may be free, and are free afterwards', async () => {
    await checkPorts([{ ...collector, number: free }])
    await checkPorts([{ ...collector, number: free }])
  })

  it.each([
    [['--port', () => taken], ['--demo-port', () => free], () => `start: port ${taken} of the collector is in use by another program; choose another with --port or MILEPOST_PORT\n`],
    [['--port', () => free], ['--demo-port', () => taken], () => `start: port ${taken} of the demo product is in use by another program; choose another with --demo-port or MILEPOST_DEMO_PORT\n`],
    [['--port', () => free], ['--demo-port', () => free], () => `start: port ${free} cannot be of the collector and of the demo product; choose another with --demo-port or MILEPOST_DEMO_PORT\n`],
  ] as const)('are looked at before all else, and nobody else is asked anything: case %#', async ([first, one], [second, two], line) => {
    const data = join(folder, 'data')
    const child = spawn(process.execPath, [start, first, `${one()}`, second, `${two()}`, '--data', data])
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect({ code, said, made: existsSync(data), asked }).toEqual({ code: 1, said: line(), made: false, asked: 0 })
  })
})

function listening(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(answer!).listen(0, '127.0.0.1', () => resolve(server))
  })
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
