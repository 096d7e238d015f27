import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compare, periods } from './compare.ts'
import { arrivalOf, plan } from './past/arrival.ts'
import { content } from './past/content.ts'
import { messages } from './past/message.ts'
import { type Past, past } from './past/past.ts'
import { live, liveTogether } from './product/live.ts'
import { openProduct, type Product, type Project } from './product/product.ts'
import { type Walk, walk } from './product/walk.ts'
import { reckon } from './reckoning/reckon.ts'

let product: Product
beforeEach(async () => {
  product = await openProduct()
})
afterEach(() => product.close())

const everything = (of: Past, project: Project): Promise<Walk> => walk(project, periods(reckon(of)))

/** Who may ask what of a project, and who changed it: random, and nothing of its past. */
const ownOfProject = /^(audit|keys|team|webhooks)\b|card-link$/

/** Answers by their address, without what says who made the project and its definitions, and when. */
function told({ answers }: Walk, except: (address: string) => boolean = () => false): Record<string, unknown> {
  const kept = [...answers].filter(([address]) => !ownOfProject.test(address) && !except(address))
  return Object.fromEntries(
    kept.map(([address, answer]) => {
      const { id: _id, writeKey: _writeKey, release: _release, ...rest } = answer as Record<string, unknown>
      return [address, JSON.parse(JSON.stringify(rest, (name, value: unknown) => (name === 'changedAt' ? undefined : value)))]
    }),
  )
}

/** What happened at one instant stands in the order it came, in a timeline and before a piece of feedback. */
const isTimeline = (address: string) => address.includes('/timeline') || address.startsWith('feedback/')

describe('what is answered', () => {
  it('is finite, as the contract says, a share of 0 to 100, and reconciles for every stage and day', async () => {
    await fc.assert(
      fc.asyncProperty(past(), async (each) => {
        expect((await everything(each, await live(product, each))).faults).toEqual([])
      }),
      { seed: 3, numRuns: 8 },
    )
  })

  it('is the same after everything was computed again from the log', async () => {
    await fc.assert(
      fc.asyncProperty(past(), async (each) => {
        const project = await live(product, each)
        const before = await everything(each, project)
        await project.rebuild()
        expect(told(await everything(each, project))).toEqual(told(before))
      }),
      { seed: 4, numRuns: 8 },
    )
  })

  it('is the same however the messages came in', async () => {
    const calm = plan.map((each) => ({ ...each, delays: each.delays.map((delay) => Math.max(0, delay)) }))
    const timeZone = 'Europe/Berlin'
    const twice = fc.record({ content, all: messages(Date.UTC(2026, 2, 20), timeZone, 30), one: calm, other: calm })
    await fc.assert(
      fc.asyncProperty(twice, async ({ content, all, one, other }) => {
        const [a, b] = [arrivalOf(all, one), arrivalOf(all, other)]
        const until = Math.max(a.until, b.until)
        const pasts = [a, b].map(({ steps }): Past => ({ timeZone, content, key: 'secret', steps, until }))
        const [first, second] = [await lived(pasts[0] as Past), await lived(pasts[1] as Past)]
        expect(second).toEqual(first)
      }),
      { seed: 5, numRuns: 8 },
    )
    async function lived(each: Past) {
      return told(await everything(each, await live(product, each)), isTimeline)
    }
  })

  it('follows definitions that were changed in the midst as if they had always been so', async () => {
    await fc.assert(
      fc.asyncProperty(past(30), content, async (each, before) => {
        const changed = await everything(each, await live(product, each, { before }))
        const fresh = await everything(each, await live(product, each))
        expect(told(changed)).toEqual(told(fresh))
      }),
      { seed: 6, numRuns: 8 },
    )
  })

  it('of one project is untouched by another in the same store', async () => {
    await fc.assert(
      fc.asyncProperty(past(25), past(25), async (one, other) => {
        for (const { past, project } of await liveTogether(product, [one, other])) expect(await compare(reckon(past), project)).toEqual([])
      }),
      { seed: 8, numRuns: 8 },
    )
  })
})
