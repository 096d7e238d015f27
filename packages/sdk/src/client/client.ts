import type { Message } from '@milepost/contract'
import type { Browser, Cancel } from '../browser/browser.ts'
import { leaseBrowser } from '../browser/lease.ts'
import { createWindowBrowser } from '../browser/window-browser.ts'
import { createDrops, type Drops } from '../delivery/drops.ts'
import { createEnvelope, type Letter } from '../delivery/envelope.ts'
import { createOutbox, type Outbox } from '../delivery/outbox.ts'
import { createUuidMaker } from '../delivery/uuid.ts'
import type { Explanation } from '@milepost/targeting'
import { createLateEngine } from '../engine/later.ts'
import { createManifestSource } from '../engine/manifest-source.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { surfaces as builtIn } from '../surfaces/surfaces.ts'
import { fieldsOf, nameOf } from './argument.ts'
import { debugWhereAsked } from './debug.ts'
import { createEmitter, type EventName, type Listener } from './events.ts'
import { guard } from './guard.ts'
import { createIdentities, keyOf } from './identity.ts'
import type { Insides } from './insides.ts'
import { type ClientOptions, settle } from './options.ts'
import { nextSequence, tabOf } from './tab.ts'

type Fields = Record<string, unknown>

/** The kit in one page. No call throws; what goes wrong is told to `on('error')`. */
export interface Client {
  /** Who the person is. Without an id the traits count for the anonymous person. */
  identify(userId: string, traits?: Fields): void
  identify(traits: Fields): void
  /** The account that the person acts for from now on. */
  group(groupId: string, traits?: Fields): void
  track(event: string, properties?: Fields): void
  page(name?: string, properties?: Fields): void
  screen(name?: string, properties?: Fields): void
  /** Two user ids are one person. Default of `previousId`: whoever is here now. */
  alias(userId: string, previousId?: string): void
  /** Asks for an experience by name. It is shown when nothing else is; what was dismissed stays dismissed. */
  start(experience: string): void
  /** What is shown, or why it is held; null where no such experience is known. */
  explain(experience: string): Promise<Explanation | null>
  /** The kit from inside, for the debug panel and for hosts that draw by themselves; null once it is disposed of. No stable interface. */
  inspect(): Insides | null
  /** @returns takes the listener away again. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>): Cancel
  /** Somebody else may use the browser now: call it when the person logs out. */
  reset(): void
  /** Sends what waits and takes everything away. Calls after it do nothing. */
  dispose(): void
  /** A call as a list, `['track', 'Project Created']`: what pages write before the kit is there. */
  push(...calls: unknown[]): void
}

const methods = ['identify', 'group', 'track', 'page', 'screen', 'alias', 'start', 'on', 'reset', 'dispose'] as const

export function createClient(
  options: ClientOptions,
  world: Browser = createWindowBrowser(window),
  surfaces: SurfaceList = builtIn,
): Client {
  const { on, emit } = createEmitter()
  const problem = (where: string, detail: unknown) =>
    emit('error', { where, message: detail instanceof Error ? detail.message : String(detail) })
  const lease = leaseBrowser(world, (error) => problem('inside', error))
  const { browser } = lease

  let live: ReturnType<typeof compose> | undefined
  const run = (act: (kit: ReturnType<typeof compose>) => void) => {
    if (live) act(live)
  }

  const client: Client = guard<Client>(
    {
      identify(who: unknown, traits?: unknown) {
        run(({ identities, engine, record }) => {
          if (typeof who === 'object' && traits === undefined) {
            return record({ type: 'identify', traits: fieldsOf(who, 'the traits') ?? {} })
          }
          const userId = nameOf(who, 'the user id')
          const fields = fieldsOf(traits, 'the traits')
          const before = keyOf(identities.get())
          engine.follow(identities.identify(userId), before, keyOf(identities.get()))
          record({ type: 'identify', ...(fields ? { traits: fields } : {}) })
        })
      },
      group(groupId, traits) {
        run(({ identities, engine, record }) => {
          const id = nameOf(groupId, 'the group id')
          const fields = fieldsOf(traits, 'the traits')
          if (identities.group(id)) engine.changeAccount()
          record({ type: 'group', groupId: id, ...(fields ? { traits: fields } : {}) })
        })
      },
      track(event, properties) {
        run(({ record }) => {
          const fields = fieldsOf(properties, 'the properties')
          record({ type: 'track', event: nameOf(event, 'the event'), ...(fields ? { properties: fields } : {}) })
        })
      },
      page: (name, properties) => run(({ record }) => record(visitOf('page', name, properties))),
      screen: (name, properties) => run(({ record }) => record(visitOf('screen', name, properties))),
      alias(userId, previousId) {
        run(({ identities, engine, record }) => {
          const id = nameOf(userId, 'the user id')
          const before = keyOf(identities.get())
          const previous = previousId === undefined ? before : nameOf(previousId, 'the previous id')
          engine.follow(identities.rename(id), before, keyOf(identities.get()))
          record({ type: 'alias', previousId: previous, userId: id })
        })
      },
      start: (experience) => run(({ engine }) => engine.start(nameOf(experience, 'the experience'))),
      async explain(experience) {
        try {
          const { explainIn } = await import('../engine/explain.ts')
          return live ? explainIn(live.engine.inspect(), nameOf(experience, 'the experience')) : null
        } catch (error) {
          problem('explain', error)
          return null
        }
      },
      inspect: () => live ?? null,
      on(name, listener) {
        if (typeof listener !== 'function') throw new Error('a listener must be a function')
        return on(name, listener)
      },
      reset() {
        run(({ identities, engine }) => {
          const before = keyOf(identities.get())
          identities.forget()
          engine.follow('other', before, keyOf(identities.get()))
        })
      },
      dispose() {
        run(({ engine, delivery }) => {
          emit('ended', {})
          live = undefined
          engine.end()
          delivery.end()
          lease.end()
        })
      },
      push(...calls) {
        for (const call of calls) {
          const [name, ...given] = Array.isArray(call) ? call : []
          const method = methods.find((method) => method === name)
          if (method) (client[method] as (...given: unknown[]) => void)(...given)
          else problem('push', `there is no call ${JSON.stringify(name)}; push a list that begins with one of ${methods.join(', ')}`)
        }
      },
    },
    { on: () => {}, inspect: null },
    problem,
  )

  try {
    live = compose(options, browser, surfaces, emit, problem)
  } catch (error) {
    // Told a moment later: nobody can listen before there is a client.
    browser.after(0, () => problem('createClient', error))
  }
  debugWhereAsked(browser, client, problem)
  return client
}

function visitOf(type: 'page' | 'screen', name: unknown, properties: unknown): Letter {
  const fields = fieldsOf(properties, 'the properties')
  return {
    type,
    ...(name === undefined || name === null ? {} : { name: nameOf(name, 'the name') }),
    ...(fields ? { properties: fields } : {}),
  }
}

/** Where nothing may be sent. */
const nowhere = (drops: Drops): Outbox => ({ post: () => drops.count('optedOut'), start() {}, waiting: () => [], receipts: [], end() {} })

/** The parts of the kit and how they hang together. */
function compose(
  options: ClientOptions,
  browser: Browser,
  surfaces: SurfaceList,
  emit: ReturnType<typeof createEmitter>['emit'],
  problem: (where: string, detail: unknown) => void,
) {
  const settings = settle(options)
  const scope = `milepost.${settings.writeKey}`
  const makeId = createUuidMaker(browser.now, browser.random)
  const tab = tabOf(browser, scope, makeId)
  const drops = createDrops()
  const identities = createIdentities(browser, scope, makeId, (key) => problem('storage', `${key} was corrupt and was thrown away`))
  const envelope = createEnvelope({
    browser,
    makeId,
    tab,
    nextSequence: () => nextSequence(browser, scope),
    locale: () => settings.locale ?? browser.language(),
  })
  const isSilent = browser.asksForPrivacy
  const engine = createLateEngine(() => delivery.start())
  let isLoading = false

  const { url, writeKey } = settings
  const delivery = isSilent
    ? nowhere(drops)
    : createOutbox({
        browser,
        url,
        writeKey,
        scope,
        tab,
        drops,
        report: (event, properties) => envelope({ type: 'track', event, properties }, identities.get()),
        onAcknowledged: engine.acknowledge,
        onProblem: (detail) => problem('delivery', detail),
      })

  const record = (letter: Letter) => {
    const message = envelope(letter, identities.get())
    // What cannot be written as JSON must fail here, before anything has changed.
    JSON.stringify(message)
    delivery.post(message)
    engine.observe(message)
    return message
  }

  const load = () => {
    if (isLoading) return
    isLoading = true
    import('../engine/engine.ts')
      .then(({ createEngine }) => engine.arrive(createEngine({ browser, settings, scope, isSilent, identities, makeId, surfaces, record, emit, onSettled: delivery.start, onProblem: problem })))
      .catch((error) => {
        isLoading = false
        delivery.start()
        problem('content', error)
      })
  }
  const content = createManifestSource({
    browser,
    url,
    writeKey,
    scope,
    onManifest(manifest) {
      engine.read(manifest)
      if (manifest) load()
      else if (!isLoading) {
        engine.forget()
        delivery.start()
      }
      emit('ready', { release: manifest?.release ?? 0 })
    },
    onProblem(detail) {
      delivery.start()
      problem('content', detail)
    },
  })
  browser.onVisibility(() => browser.isVisible() && content.refresh())
  content.start()

  if (settings.page === 'auto') {
    // After the calls that a page made before: they say whose page view it is.
    browser.after(0, () => record({ type: 'page' }))
    browser.onRoute(() => record({ type: 'page' }))
  }
  return { browser, settings, scope, identities, engine, delivery, drops, record }
}
