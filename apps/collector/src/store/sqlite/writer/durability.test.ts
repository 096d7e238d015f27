import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../clock.ts'
import { createProject } from '../../../projects/create.ts'
import { connect } from '../connect.ts'
import { openSqliteStore } from '../sqlite.ts'

const bin = fileURLToPath(new URL('../../../milepost.ts', import.meta.url))
const rounds = 2
const senders = 4
const loadMs = 700

async function startCollector(data: string): Promise<{ url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--limits', 'off'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the collector ended with ${code}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

/** Sends one batch after the other until the collector is gone; keeps the ids that were acknowledged. */
async function sendUntilGone(url: string, writeKey: string, name: string, acknowledged: string[]) {
  for (let n = 0; ; n++) {
    const ids = Array.from({ length: 10 }, (_, i) => `${name}-${n}-${i}`)
    const batch = ids.map((messageId) => ({ type: 'track', event: 'Clicked', userId: name, messageId }))
    try {
      const response = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) })
      if (response.ok) acknowledged.push(...ids)
    } catch {
      return
    }
  }
}

describe('an acknowledged message', () => {
  it('is in the log once, however the collector ends', async () => {
    const data = mkdtempSync(join(tmpdir(), 'milepost-kill-'))
    try {
      const store = await openSqliteStore(data)
      const { writeKey } = await createProject(store.projects, systemClock, { name: 'Kill', origins: [], timeZone: 'UTC' })
      await store.close()
      const acknowledged: string[] = []
      for (let round = 0; round < rounds; round++) {
        const collector = await startCollector(data)
        const before = acknowledged.length
        const sending = Array.from({ length: senders }, (_, i) => sendUntilGone(collector.url, writeKey, `${round}-${i}`, acknowledged))
        // However long it takes here until it writes; then at any moment.
        await expect.poll(() => acknowledged.length - before, { timeout: 30_000 }).toBeGreaterThan(30)
        await new Promise((resolve) => setTimeout(resolve, loadMs * Math.random()))
        await collector.kill()
        await Promise.all(sending)
      }
      const db = connect(join(data, 'milepost.db'))
      const logged = db.prepare('select message_id from message').pluck().all() as string[]
      db.close()
      expect(acknowledged.length).toBeGreaterThan(50)
      expect(new Set(logged).size).toBe(logged.length)
      const kept = new Set(logged)
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    } finally {
      rmSync(data, { recursive: true, force: true })
    }
  }, 120_000)
})
