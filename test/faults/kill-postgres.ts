import { type Fault, hold, until } from './fault.ts'
import { anyMoment, judge } from './kill.ts'
import { createLoad } from './load.ts'
import { onPostgres } from './on-postgres.ts'

const loadMs = { least: 200, most: 900 }

export const killPostgres: Fault = {
  name: 'kill-postgres',
  promise: 'on PostgreSQL, collector and database killed in turn under load: nothing acknowledged is lost, nothing is counted twice',
  run: (rounds) =>
    onPostgres(async (world) => {
      const loads = [createLoad(await world.addProject('First')), createLoad(await world.addProject('Second'), 2)]
      let crashes = 0
      for (let round = 0; round < rounds; round++) {
        const collector = await world.start()
        for (const load of loads) await load.sendAgain(collector.url)
        const sending = loads.map((load) => load.sendUntilGone(collector))
        await anyMoment(loads, loadMs)
        if (round % 2 === 1) {
          await world.crash()
          crashes++
          await anyMoment(loads, loadMs)
        }
        await collector.kill()
        await Promise.all(sending)
      }
      const collector = await world.start()
      for (const load of loads) await load.sendAgain(collector.url)
      await until(async () => (await world.progress()).isFolded, 'everything is folded')
      await collector.stop()
      const { logged, folded } = await world.inspect()
      const verdicts = loads.map((load) => judge(load, logged))
      const lost = verdicts.reduce((sum, each) => sum + each.lost, 0)
      const twice = verdicts.reduce((sum, each) => sum + each.twice, 0)
      const count = loads.reduce((sum, load) => sum + load.acknowledged.size, 0)
      const figures = `${count} acknowledged over ${rounds} kills of the collector and ${crashes} of the database, ${lost} lost, ${twice} twice, ${folded} of ${logged.length} folded`
      hold(count > rounds && lost === 0 && twice === 0 && folded === logged.length, figures)
      return figures
    }),
}
