import type { IngestAnswer } from '@milepost/contract'
import type { HistoryMessage } from './diary.ts'

const messagesPerRequest = 400
const requestsAtOnce = 4
/** A connection may be lost where a machine is very busy. What arrives twice counts once. */
const tries = 3

export interface Sent {
  messages: number
  refused: { reason: string; detail: string }[]
}

async function persistently(url: string, init: RequestInit): Promise<Response> {
  for (let left = tries - 1; ; left--) {
    try {
      return await fetch(url, init)
    } catch (error) {
      if (left === 0) throw error
    }
  }
}

/** Sends the history by the public ingest API, as a company would import its own. Fails on the first request that is not answered 2xx. */
export async function send(url: string, secretKey: string, messages: HistoryMessage[], progress: (done: number) => void): Promise<Sent> {
  const authorization = `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`
  const refused: Sent['refused'] = []
  let next = 0
  let done = 0
  async function work(): Promise<void> {
    while (next < messages.length) {
      const batch = messages.slice(next, (next += messagesPerRequest))
      const response = await persistently(`${url}/v1/batch`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
      })
      if (!response.ok) throw new Error(`the collector answered ${response.status}: ${await response.text()}`)
      const answer = (await response.json()) as IngestAnswer
      for (const result of answer.results) if (result.status === 'refused') refused.push(result)
      progress((done += batch.length))
    }
  }
  await Promise.all(Array.from({ length: requestsAtOnce }, work))
  return { messages: messages.length, refused }
}
