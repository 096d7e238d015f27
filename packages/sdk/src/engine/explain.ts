import { type Explanation, explain } from '@milepost/targeting'
import type { Client } from '../client/client.ts'
import type { Insight } from './engine.ts'

/** What is shown, or why it is held, in the words of the arbiter. A chunk of its own: few pages ask. */
export function explainIn(insight: Insight | null, id: string): Explanation | null {
  return (insight && explain(id, insight.manifest.experiences, insight.moment)) ?? null
}

/** The same, also where nothing is to be shown, so that nobody decided yet. */
export async function explainHere(client: Pick<Client, 'inspect' | 'on'>, id: string): Promise<Explanation | null> {
  const engine = client.inspect()?.engine.peek()
  // What is not there yet is fetched by whoever looks, and for whoever listens.
  if (engine && engine.inspect() === undefined) await new Promise<void>((resolve) => once(client, resolve))
  return explainIn(engine?.inspect() ?? null, id)
}

function once(client: Pick<Client, 'on'>, act: () => void): void {
  const stop = client.on('decided', () => {
    stop()
    act()
  })
}
