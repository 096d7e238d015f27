import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { compare } from './compare.ts'
import { past } from './past/past.ts'
import { storyOf } from './past/story.ts'
import { live } from './product/live.ts'
import { openProduct } from './product/product.ts'
import { reckon } from './reckoning/reckon.ts'

const help = `Compares the product with the second implementation on random histories.

  node test/oracle/run.ts [--histories 1000] [--seed 1] [--messages 40]

  --histories  how many
  --seed       the first of them is made from; the same seed makes the same histories
  --messages   the most messages a history may have

Example: node test/oracle/run.ts --histories 1000 --seed 7`

/** Projects in one store before the next is opened, so that it stays small. */
const projectsInStore = 200

function options() {
  const whole = (name: string, text: string) => {
    const value = Number(text)
    if (Number.isInteger(value) && value > 0) return value
    throw new Error(`--${name} is a whole number from 1 on, got "${text}"`)
  }
  const { values } = parseArgs({
    options: {
      histories: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      messages: { type: 'string', default: '40' },
      help: { type: 'boolean', default: false },
    },
  })
  return { help: values.help, histories: whole('histories', values.histories), seed: whole('seed', values.seed), messages: whole('messages', values.messages) }
}

async function main(): Promise<void> {
  const asked = options()
  if (asked.help) return console.log(help)
  const startedAt = performance.now()
  let product = await openProduct()
  let lived = 0
  const property = fc.asyncProperty(past(asked.messages), async (each) => {
    if (++lived % projectsInStore === 0) {
      await product.close()
      product = await openProduct()
    }
    const found = await compare(reckon(each), await live(product, each))
    if (found.length > 0) throw new Error(found.slice(0, 12).join('\n'))
  })
  const result = await fc.check(property, { numRuns: asked.histories, seed: asked.seed, interruptAfterTimeLimit: 3_600_000 })
  await product.close()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (!result.failed) return console.log(`${result.numRuns} histories: the product agrees with the oracle on all of them (${seconds} s)`)
  console.error(`the product and the oracle differ on history ${result.numRuns} of seed ${asked.seed}; the smallest found after ${result.numShrinks} steps (${seconds} s):`)
  const counterexample = result.counterexample?.[0]
  if (counterexample) console.error(storyOf(counterexample))
  console.error((result.errorInstance as Error | undefined)?.message)
  process.exitCode = 1
}

main().catch((error: Error) => {
  console.error(`oracle: ${error.message}`)
  process.exitCode = 2
})
