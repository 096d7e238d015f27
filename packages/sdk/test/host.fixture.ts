import type { Message } from '@milepost/contract'
import { surfaceKinds } from '@milepost/contract/vocabulary'
import { type Client, createClient } from '../src/client/client.ts'
import type { ClientOptions } from '../src/client/options.ts'
import type { SurfaceList } from '../src/screen/screen.ts'
import type { Mount, Report, ViewOf } from '../src/surfaces/surface.ts'
import { createClock } from './clock.fixture.ts'
import { createCollector } from './collector.fixture.ts'
import { createTab, type Tab, type TabOptions } from './tab.fixture.ts'
import { createOrigin } from './origin.fixture.ts'

/** One surface on the page, as the person has it. */
export interface Seen {
  view(): ViewOf<'checklist' | 'tooltip' | 'survey'>
  /** Does what the person does: the surface reports it. */
  does(report: Report): void
}

export interface Visit {
  client: Client
  tab: Tab
  errors: string[]
  /** What the person has before the eyes, by id. */
  see(id: string): Seen | undefined
  seen(): string[]
  /** The same tab, the page loaded again. */
  reload(options?: Partial<TabOptions>): Visit
}

type VisitOptions = Partial<TabOptions> & Omit<Partial<ClientOptions>, 'locale'>

/** A host product with the kit in it: the words of all the SDK's stories. */
export function createHost({ clock = createClock(), collector = createCollector() } = {}) {
  const origin = createOrigin()
  clock.waitFor(origin.databases.isBusy)

  function visit(options: VisitOptions = {}): Visit {
    const session = options.session ?? new Map<string, string>()
    const tab = createTab({ clock, origin, collector, ...options, session })
    const seen = new Map<string, Seen>()
    const { writeKey = 'pk_test', page, automation, consent } = options
    const client = createClient(
      { writeKey, url: 'https://collector.test', ...(page ? { page } : {}), ...(automation ? { automation } : {}), ...(consent ? { consent } : {}) },
      tab,
      surfacesInto(seen),
    )
    const errors: string[] = []
    client.on('error', ({ where, message }) => errors.push(`${where}: ${message}`))
    return {
      client,
      tab,
      errors,
      see: (id) => seen.get(id),
      seen: () => [...seen.keys()].sort(),
      reload(more = {}) {
        tab.unload()
        return visit({ ...options, ...more, session })
      },
    }
  }

  return {
    /** The same product on another device of the person. */
    otherDevice: () => createHost({ clock, collector }),
    clock,
    origin,
    collector,
    visit,
    /** Lets time pass; half a minute brings everything that is on its way. */
    pass: (ms = 5000) => clock.pass(ms),
    /** Names of the host's events, or of the message types, as the collector has them. */
    sent: () => collector.messages.map(nameOf).filter((name) => !name.startsWith('Milepost ')),
    /** The kit's own events, with the experience they are about. */
    told: () =>
      collector.messages
        .filter((message) => nameOf(message).startsWith('Milepost '))
        .map((message) => `${nameOf(message).slice(9)} ${(message as { properties?: { experience?: string } }).properties?.experience ?? ''}`.trim()),
  }
}

function nameOf(message: Message): string {
  return message.type === 'track' ? message.event : message.type
}

/** Surfaces without a picture: they show what they are given and do what the person does. */
function surfacesInto(seen: Map<string, Seen>): SurfaceList {
  const mount: Mount<'checklist' | 'tooltip' | 'survey'> = (layer, view, report) => {
    const { id } = view.value.experience
    const element = layer.document.createElement('section')
    layer.root.append(element)
    seen.set(id, { view: () => view.value, does: report })
    if (view.value.form === 'full') layer.box?.(element)
    return () => {
      layer.box?.(null)
      element.remove()
      seen.delete(id)
    }
  }
  const load = async () => mount
  return Object.fromEntries(surfaceKinds.map((kind) => [kind, load])) as unknown as SurfaceList
}
