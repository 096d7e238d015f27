import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inData, inspect, progressOf, startProcess } from './collector.ts'
import { type Fault, hold, pause, until } from './fault.ts'
import { judge } from './kill.ts'
import { createLoad } from './load.ts'

const preload = new URL('./moved-clock.mjs', import.meta.url).href
const hourMs = 3_600_000
/** Daylight saving set by hand, a machine that wakes up after weeks, one whose clock battery is empty, and small steps. */
const jumpsMs = [hourMs, -hourMs, 40 * 24 * hourMs, -400 * 24 * hourMs, 90_000, 0]

export const clockJumps: Fault = {
  name: 'clock-jumps',
  promise: 'its clock jumps ahead and back under load: every message is taken, none is lost or counted twice, and folding goes on',
  run: (rounds) =>
    inData(async (data, writeKey) => {
      const clock = join(data, 'clock')
      const jumpTo = (ms: number) => writeFileSync(clock, String(ms))
      jumpTo(0)
      const collector = await startProcess(data, '', { NODE_OPTIONS: `--import ${fileURLToPath(preload)}`, MOVED_CLOCK: clock })
      const load = createLoad(writeKey, 3)
      let isOver = false
      let refused = 0
      const sending = load.sendWhile(collector.url, () => !isOver, ({ status }) => void (status === 200 || refused++))
      let slowestMs = 0
      try {
        for (let round = 0; round < rounds; round++) {
          await pause(200 + Math.random() * 300)
          const { size } = load.acknowledged
          jumpTo(jumpsMs[round % jumpsMs.length] as number)
          const jumpedAt = performance.now()
          await until(() => load.acknowledged.size > size && progressOf(data).folded > size, 'what came before the jump, and more, is folded')
          slowestMs = Math.max(slowestMs, performance.now() - jumpedAt)
        }
      } finally {
        isOver = true
      }
      await sending
      await until(() => progressOf(data).isFolded, 'everything is folded')
      await collector.stop()
      const { logged, folded, integrity } = inspect(data)
      const { lost, twice } = judge(load, logged)
      const figures = `${load.acknowledged.size} acknowledged over ${rounds} jumps, ${refused} refused, ${lost} lost, ${twice} twice, ${folded} of ${logged.length} folded, at most ${Math.round(slowestMs)} ms after a jump`
      hold(load.acknowledged.size > rounds && refused === 0 && lost === 0 && twice === 0 && folded === logged.length && integrity === 'ok', figures)
      return figures
    }),
}
