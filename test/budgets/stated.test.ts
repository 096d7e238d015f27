import { readFileSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { type Peer, peerNames, type PeerSize, weighPeer } from './peers.ts'
import { figuresIn, restated } from './stated.ts'

/** What may come and go in a day without a word, kilobytes; `pnpm size --write` states it anew. */
const tolerance = 0.25

it("the SDK's README states the bytes of the kit and of its peers as they are", async () => {
  const readme = readFileSync(new URL('../../packages/sdk/README.md', import.meta.url), 'utf8')
  const peers = Object.fromEntries(await Promise.all(peerNames.map(async (name) => [name, await weighPeer(name)]))) as Record<Peer, PeerSize>
  const fresh = restated(readme, inject('sizes'), peers)
  const [stated, measured] = [figuresIn(readme, peerNames), figuresIn(fresh, peerNames)]
  expect(stated.length).toBeGreaterThanOrEqual(2 * 5 + 3 + peerNames.length)
  expect(measured).toHaveLength(stated.length)
  stated.forEach((figure, index) => expect(Math.abs(figure - measured[index]!), `${figure} KB is stated, ${measured[index]} KB is so`).toBeLessThanOrEqual(tolerance))
  for (const name of peerNames) expect(readme).toContain(`| ${name} | ${peers[name].version} |`)
}, 60_000)
