import { addProject, inData, inspect, progressOf, startProcess } from './collector.ts'
import { type Fault, hold, pause, until } from './fault.ts'
import { createLoad, type Load } from './load.ts'

const loadMs = { least: 100, most: 700 }

/** Waits for the first acknowledged message, however slow the machine, and then for a random time. */
export async function anyMoment(loads: readonly Load[], { least, most } = loadMs): Promise<void> {
  const acknowledged = () => loads.reduce((sum, load) => sum + load.acknowledged.size, 0)
  const before = acknowledged()
  await until(() => acknowledged() > before, 'something is acknowledged')
  await pause(least + Math.random() * (most - least))
}

/** Compares the log with the ids that were acknowledged. */
export function judge({ acknowledged, fresh }: Load, logged: readonly string[]) {
  const kept = new Set(logged)
  return {
    lost: [...acknowledged].filter((id) => !kept.has(id)).length,
    twice: logged.length - kept.size + [...fresh.values()].filter((times) => times > 1).length,
  }
}

export const kill: Fault = {
  name: 'kill',
  promise: 'killed at any moment under load, nothing acknowledged is lost, nothing is counted twice',
  run: (rounds) =>
    inData(async (data, writeKey) => {
      const loads = [createLoad(writeKey), createLoad(await addProject(data, 'Second'), 2)]
      for (let round = 0; round < rounds; round++) {
        const collector = await startProcess(data)
        for (const load of loads) await load.sendAgain(collector.url)
        const sending = loads.map((load) => load.sendUntilGone(collector))
        await anyMoment(loads)
        await collector.kill()
        await Promise.all(sending)
      }
      const collector = await startProcess(data)
      for (const load of loads) await load.sendAgain(collector.url)
      await until(() => progressOf(data).isFolded, 'everything is folded')
      await collector.stop()
      const { logged, folded, integrity } = inspect(data)
      const verdicts = loads.map((load) => judge(load, logged))
      const lost = verdicts.reduce((sum, each) => sum + each.lost, 0)
      const twice = verdicts.reduce((sum, each) => sum + each.twice, 0)
      const count = loads.reduce((sum, load) => sum + load.acknowledged.size, 0)
      const figures = `${count} acknowledged over ${rounds} kills, ${lost} lost, ${twice} twice, ${folded} of ${logged.length} folded`
      hold(count > rounds && lost === 0 && twice === 0 && folded === logged.length && integrity === 'ok', `${figures}, integrity ${integrity}`)
      return figures
    }),
}
