import type { Browser } from '../browser/browser.ts'
import { Complaint, type Complain } from '../complaints/complaint.ts'
import { createEnvelope, type Letter } from '../delivery/envelope.ts'
import { createOutbox, type Outbox } from '../delivery/outbox.ts'
import { createUuidMaker } from '../delivery/uuid.ts'
import { lazily } from '../engine/lazily.ts'
import { createManifestSource } from '../engine/manifest-source.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { createCalls } from './calls.ts'
import type { Emitter } from './events.ts'
import { createIdentities } from './identity.ts'
import { type ClientOptions, scopeOf, settle } from './options.ts'
import { createTab } from './tab.ts'

/** The parts of one running kit and how they hang together. Throws for options that cannot work. */
export type Kit = ReturnType<typeof createKit>

/** Where nothing may be sent. */
function nowhere(): Outbox {
  let optedOut = 0
  return { post: () => void optedOut++, lost: () => ({ optedOut }), start() {}, peek: () => null, end() {} }
}

export function createKit(options: ClientOptions, browser: Browser, surfaces: SurfaceList | undefined, emit: Emitter['emit'], complain: Complain) {
  const settings = settle(options)
  const { url, writeKey } = settings
  const scope = scopeOf(settings)
  const makeId = createUuidMaker(browser.now, browser.random)
  const tab = createTab(browser, scope, makeId)
  const onCorrupt = (key: string) => complain('storage', new Complaint('corrupt', key))
  const identities = createIdentities(browser, scope, makeId, onCorrupt)
  const envelope = createEnvelope({
    browser,
    makeId,
    tab,
    locale: () => settings.locale ?? browser.language(),
  })
  const isSilent = browser.asksForPrivacy
  const place = { browser, scope, url, writeKey }
  /** Fetched when there is content; a page without any never fetches it. */
  const engine = lazily(
    async () => {
      const { createEngine } = await import('../engine/engine.ts')
      return createEngine({ browser, settings, scope, isSilent, identities, makeId, surfaces, record, emit, onSettled: delivery.start, onCorrupt, complain })
    },
    (error) => {
      delivery.start()
      complain('content', error)
    },
  )
  const delivery = isSilent
    ? nowhere()
    : createOutbox({
        ...place,
        token: () => identities.token,
        tab: tab.id,
        report: (event, properties) => envelope({ type: 'track', event, properties }, identities.get()),
        onAcknowledged: (ids, seq) => engine.when((engine) => engine.acknowledge(ids, seq)),
        onProblem: (error) => complain('delivery', error),
      })

  const record = (letter: Letter) => {
    const message = envelope(letter, identities.get())
    // What cannot be written as JSON must fail here, before anything has changed.
    JSON.stringify(message)
    delivery.post(message)
    engine.when((engine) => engine.observe(message))
    return message
  }

  const content = createManifestSource({
    ...place,
    onManifest(manifest) {
      engine.when((engine) => engine.read(manifest))
      if (manifest) engine.get()
      else if (!engine.peek()) {
        engine.forget()
        delivery.start()
      }
      emit('ready', { release: manifest?.release ?? 0 })
    },
    onCorrupt,
    onProblem(error) {
      delivery.start()
      complain('content', error)
    },
  })
  browser.onVisibility(() => browser.isVisible() && content.refresh())
  content.start()

  if (settings.page !== 'manual') {
    const page = () => record({ type: 'page' })
    // After the calls that a page made before: they say whose page view it is.
    browser.after(0, page)
    browser.onRoute(page)
  }
  const calls = createCalls({
    identities,
    record,
    tell: engine.when,
    follow(change, before, after) {
      // The collector is asked who it is: nobody shall wait for what tells it.
      if (engine.peek()) delivery.start()
      engine.when((engine) => engine.follow(change, before, after))
    },
  })
  const end = () => {
    engine.peek()?.end()
    delivery.end()
  }
  return { calls, browser, settings, scope, identities, engine: { inspect: () => engine.peek()?.inspect() ?? null }, delivery, end }
}
