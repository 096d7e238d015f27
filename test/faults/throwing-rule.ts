import type { Content } from '@milepost/contract'
import { addProject, inCollector, inData, progressOf } from './collector.ts'
import { type Fault, hold, until } from './fault.ts'

/** Content that no check would let through. It stands for a bug in the evaluation of a rule. */
const throwing = {
  host: { locales: ['en'], events: {} },
  experiences: [],
  milestones: [{ id: 'broken', name: 'Broken', unit: 'person', when: { kind: 'elapsed', since: null } }],
  stageModels: [],
} as unknown as Content

export const throwingRule: Fault = {
  name: 'throwing-rule',
  promise: 'a rule that throws holds up its own project only; that one still takes events, and the log says why it is not folded',
  run: () =>
    inData(async (data, writeKey) => {
      const brokenKey = await addProject(data, 'Broken', throwing)
      const said: string[] = []
      const { error: print } = console
      console.error = (line: unknown) => void said.push(String(line))
      try {
        await inCollector(data, {}, async (url) => {
          const post = (key: string, n: number) =>
            fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey: key, batch: [{ type: 'track', event: 'Done', userId: `u${n}` }] }) })
          for (let n = 0; n < 20; n++) {
            hold((await post(brokenKey, n)).ok, 'the broken project does not take events')
            hold((await post(writeKey, n)).ok, 'the other project does not take events')
          }
          await until(() => progressOf(data).folded === 20, 'the other project is folded')
        })
      } finally {
        console.error = print
      }
      const reasons = said.filter((line) => line.includes('is not folded for now'))
      hold(reasons.length === 1, `the operator was told ${reasons.length} times: ${said.join(' | ')}`)
      return '20 of 20 events of the other project folded, the reason logged once'
    }),
}
