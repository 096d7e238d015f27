import { type Explanation, explain } from '@milepost/targeting'
import type { Client } from '../client/client.ts'
import type { Insight } from './engine.ts'

/** What is shown, or why it is held, in the words of the arbiter. A chunk of its own: few pages ask. */
export function explainIn(insight: Insight | null, id: string): Explanation | null {
  return (insight && explain(id, insight.manifest.experiences, insight.moment)) ?? null
}

/** The same, also where nothing is to be shown, so that nobody decided yet. Null, too, where what it takes cannot be fetched, which an `error` says. */
export async function explainHere(client: Pick<Client, 'inspect' | 'on'>, id: string): Promise<Explanation | null> {
  const engine = client.inspect()?.engine.peek()
  // What is not there yet is fetched by whoever looks, and for whoever listens.
  if (engine && engine.inspect() === undefined) await decision(client)
  return explainIn(engine?.inspect() ?? null, id)
}

function decision(client: Pick<Client, 'on'>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const stop of stops) stop()
      resolve()
    }
    const stops = [client.on('decided', end), client.on('error', ({ where }) => where === 'content' && end())]
  })
}
