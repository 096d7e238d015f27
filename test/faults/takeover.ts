import type { CollectorProcess } from './collector.ts'
import { type Fault, hold, until } from './fault.ts'
import { anyMoment, judge } from './kill.ts'
import { createLoad } from './load.ts'
import { onPostgres } from './on-postgres.ts'

export const takeover: Fault = {
  name: 'takeover',
  promise: 'of two collectors on one PostgreSQL the folding one is killed: the other folds, nothing is lost or counted twice',
  run: (rounds) =>
    onPostgres(async (world) => {
      const load = createLoad(await world.addProject('First'), 4)
      const running = new Map<number, CollectorProcess>()
      const add = async () => {
        const collector = await world.start()
        running.set(collector.pid, collector)
      }
      await add()
      await add()
      let slowest = 0
      for (let round = 0; round < rounds; round++) {
        let first = 0
        const isReady = async () => {
          const { leader, ready } = await world.folds()
          first = leader
          return running.has(leader) && [...running.keys()].every((pid) => ready.includes(pid))
        }
        await until(isReady, 'one of the two folds, and the other would')
        const folding = running.get(first) as CollectorProcess
        const sending = load.sendUntilGone(folding)
        await anyMoment([load])
        await folding.kill()
        running.delete(first)
        const killedAt = performance.now()
        const isOther = async () => {
          const { leader } = await world.folds()
          return leader !== first && running.has(leader)
        }
        await until(isOther, 'the other collector folds')
        slowest = Math.max(slowest, performance.now() - killedAt)
        await sending
        const [survivor] = running.values()
        await load.sendAgain(survivor?.url ?? '')
        await add()
      }
      await until(async () => (await world.progress()).isFolded, 'everything is folded')
      for (const collector of running.values()) await collector.stop()
      const { logged, folded } = await world.inspect()
      const { lost, twice } = judge(load, logged)
      const figures = `${load.acknowledged.size} acknowledged over ${rounds} kills, ${lost} lost, ${twice} twice, ${folded} of ${logged.length} folded; taken over after ${Math.round(slowest)} ms at most`
      hold(load.acknowledged.size > rounds && lost === 0 && twice === 0 && folded === logged.length, figures)
      return figures
    }),
}
