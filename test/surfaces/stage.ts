import { fileURLToPath } from 'node:url'
import { type Collector, startCollector } from '../harness/collector.ts'
import type { Driver, Tab } from '../harness/driver.ts'
import type { Case } from './cases/case.ts'
import type { Guide } from './guides/guide.ts'
import { strictPolicy } from './host/policy.ts'
import { type HostServer, serveHost } from './host/serve.ts'
import { Fault, sceneOf, type SceneOptions } from './scene.ts'

/** A host page, a collector that has published for it, and a browser in front of both. */
export interface Stage {
  host: HostServer
  collector: Collector
  /** A new tab on a host page with the guide. */
  visit: <Result>(guide: Guide, look: (tab: Tab) => Promise<Result>, options?: { policy?: string; query?: string }) => Promise<Result>
  /** Plays one case with one guide on a page with the policy. Throws the `Fault`. */
  play: (one: Case, guide: Guide, policy: string, options: SceneOptions) => Promise<number | void>
  close: () => Promise<void>
}

/** @param guides folder with the bundles of other libraries */
export async function openStage(driver: Driver, { sdk, guides }: { sdk: string; guides?: string }): Promise<Stage> {
  const host = await serveHost(guides)
  const content = fileURLToPath(new URL('content.ts', import.meta.url))
  const collector = await startCollector({ origins: [host.origin], content, sdk })

  async function visit<Result>(guide: Guide, look: (tab: Tab) => Promise<Result>, { policy = strictPolicy(collector.url), query = '' } = {}): Promise<Result> {
    const tab = await driver.newTab()
    try {
      await tab.open(`${host.page({ guide: guide.markup, policy })}${query}`)
      return await look(tab)
    } finally {
      await tab.close()
    }
  }

  return {
    host,
    collector,
    visit,
    play(one, guide, policy, options) {
      host.takeReports()
      const act = async (tab: Tab) => {
        const offsetPx = await one.run(sceneOf(tab, guide, options))
        const reports = host.takeReports()
        if (reports.length > 0) throw new Fault(`${reports.length} violations of the policy were reported, the first: ${reports[0]}`)
        return offsetPx
      }
      return visit(guide, act, { policy })
    },
    async close() {
      await driver.close()
      await collector.stop()
      await host.close()
    },
  }
}
