import { statSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../../apps/collector/src/store/sqlite/connect.ts'
import { inCollector, inData, inspect, progressOf } from './collector.ts'
import { type Fault, hold, until } from './fault.ts'

const batchOf = (round: number, n: number) =>
  Array.from({ length: 50 }, (_, i) => ({ type: 'track', event: 'Filled', userId: 'u', messageId: `${round}-${n}-${i}`, properties: { text: 'x'.repeat(400) } }))

export const fullDisk: Fault = {
  name: 'full-disk',
  promise: 'with no room left it answers 503 and when to come again, keeps what it acknowledged, and goes on once there is room',
  run: (rounds) =>
    inData(async (data, writeKey) => {
      let refused = 0
      const file = join(data, 'milepost.db')
      for (let round = 0; round < rounds; round++) {
        await inCollector(data, { maxBytes: statSync(file).size + 600_000 }, async (url) => {
          const post = (n: number) => fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch: batchOf(round, n) }) })
          const acknowledged: string[] = []
          let answer = await post(0)
          for (let n = 1; answer.ok && n < 400; n++) {
            acknowledged.push(...batchOf(round, n - 1).map(({ messageId }) => messageId))
            answer = await post(n)
          }
          hold(answer.status === 503 && Number(answer.headers.get('retry-after')) > 0, `a full disk was answered ${answer.status}, Retry-After ${answer.headers.get('retry-after')}`)
          refused++
          hold((await fetch(`${url}/v1/manifests/${writeKey}`)).ok, 'the manifest is not answered on a full disk')
          const kept = new Set(inspect(data).logged)
          const lost = acknowledged.filter((id) => !kept.has(id)).length
          hold(lost === 0 && acknowledged.length > 0, `${lost} of ${acknowledged.length} acknowledged messages are gone`)

          await until(() => progressOf(data).isFolded, 'everything is folded')
          const db = connect(file)
          db.exec('delete from message where seq < (select avg(seq) from message)')
          db.close()
          await until(async () => (await post(1_000)).ok, 'messages are taken again')
        })
      }
      return `${refused} times full, each answered 503 with Retry-After, 0 lost, taken again once there was room`
    }),
}
