import { readFileSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { peerNames } from './peers.ts'
import { figuresIn, restated, weighAll } from './stated.ts'
import { subpathNames } from './subpaths.ts'

/** Kilobytes by which the README may be off before somebody has to run `pnpm size --write`. */
const tolerance = 0.25

it("the SDK's README states the bytes of the kit and of its peers as they are", async () => {
  const readme = readFileSync(new URL('../../packages/sdk/README.md', import.meta.url), 'utf8')
  const weights = await weighAll(inject('sizes'))
  const [stated, measured] = [figuresIn(readme), figuresIn(restated(readme, weights))]
  expect(stated.length).toBeGreaterThanOrEqual(2 * 5 + 3 + peerNames.length + subpathNames.length)
  expect(measured).toHaveLength(stated.length)
  stated.forEach((figure, index) => expect(Math.abs(figure - measured[index]!), `${figure} KB is stated, ${measured[index]} KB is so`).toBeLessThanOrEqual(tolerance))
  for (const name of peerNames) expect(readme).toContain(`| ${name} | ${weights.peers[name].version} |`)
})
