import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { inData, inspect, progressOf, startProcess } from './collector.ts'
import { type Fault, hold, until } from './fault.ts'
import { createLoad } from './load.ts'

/** Like a disk that said "written" too early: the end of the write-ahead log is cut off, somewhere within a page. */
export const walTail: Fault = {
  name: 'wal-tail',
  promise: 'with the end of the write-ahead log torn off it starts with a whole beginning of the log, and goes on',
  run: (rounds) =>
    inData(async (data, writeKey) => {
      let cut = 0
      let gone = 0
      for (let round = 0; round < rounds; round++) {
        const collector = await startProcess(data)
        const load = createLoad(writeKey)
        const sending = load.sendUntilGone(collector)
        await until(() => load.acknowledged.size > 300, 'some hundred messages are acknowledged')
        await collector.kill()
        await sending
        const wal = join(data, 'milepost.db-wal')
        const { size } = statSync(wal)
        const bytes = Math.ceil(Math.random() * Math.min(size, 200_000))
        truncateSync(wal, size - bytes)
        cut += bytes

        const again = await startProcess(data)
        const before = inspect(data)
        const kept = new Set(before.logged)
        gone += [...load.acknowledged].filter((id) => !kept.has(id)).length
        await load.sendAgain(again.url)
        await until(() => progressOf(data).isFolded, 'everything is folded')
        await again.stop()
        const { logged, folded, integrity } = inspect(data)
        hold(integrity === 'ok' && folded === logged.length && new Set(logged).size === logged.length, `integrity ${integrity}, ${folded} of ${logged.length} folded`)
        hold(before.logged.every((id, i) => logged[i] === id), 'what was there at the start is another log than at the end')
      }
      return `${rounds} times, ${cut} bytes torn off, ${gone} messages with them; whole and folded each time`
    }),
}
