import { createHeadless, type HeadlessOptions } from '../src/headless/headless.ts'
import { listOf } from '../src/headless/claims.ts'
import type { Drawn, DrawnOf } from '../src/headless/drawn.ts'
import { createClock } from './clock.fixture.ts'
import { createCollector } from './collector.fixture.ts'
import { createOrigin } from './origin.fixture.ts'
import { createTab, type TabOptions } from './tab.fixture.ts'

/** A host product that draws by itself. */
export function createDrawingHost() {
  const clock = createClock()
  const origin = createOrigin()
  clock.waitFor(origin.databases.isBusy)
  const collector = createCollector()

  /** Surfaces of the kit that are only a mark in the page. */
  const kits = listOf(() => (layer, view) => {
    const mark = layer.document.createElement('mark')
    mark.id = `kit-${view.value.experience.id}`
    layer.root.append(mark)
    return () => mark.remove()
  })

  function visit({ unclaimed, ...options }: Partial<TabOptions> & Pick<HeadlessOptions, 'unclaimed'> = {}) {
    const tab = createTab({ clock, origin, collector, ...options })
    const kit = createHeadless({ writeKey: 'pk_test', url: 'https://collector.test', ...(unclaimed ? { unclaimed } : {}) }, tab, kits)
    const errors: string[] = []
    kit.client.on('error', ({ where, message }) => errors.push(`${where}: ${message}`))
    const find = <Kind extends Drawn['kind']>(kind: Kind) =>
      kit.shown.value.find((one): one is Extract<Drawn, { kind: Kind }> => one.kind === kind) as DrawnOf<Kind> | undefined
    return {
      kit,
      tab,
      errors,
      find,
      /** Ids that the kit itself has drawn. */
      kits: () =>
        [...tab.document.querySelectorAll('milepost-layer')].flatMap(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('mark') ?? [])].map(({ id }) => id.slice(4)),
        ),
    }
  }

  return {
    collector,
    visit,
    pass: (ms = 5000) => clock.pass(ms),
    told: () =>
      collector.messages.flatMap((message) =>
        message.type === 'track' && message.event.startsWith('Milepost ') ? [`${message.event.slice(9)} ${message.properties?.experience}`] : [],
      ),
  }
}
