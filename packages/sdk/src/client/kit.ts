import type { Browser } from '../browser/browser.ts'
import { Complaint, type Complain } from '../complaints/complaint.ts'
import { createEnvelope, type Letter } from '../delivery/envelope.ts'
import { createOutbox } from '../delivery/outbox.ts'
import { createUuidMaker } from '../delivery/uuid.ts'
import { createEngine } from '../engine/engine.ts'
import { lazily } from '../engine/lazily.ts'
import { readManifest } from '../engine/manifest-source.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { createCalls } from './calls.ts'
import type { Client } from './client.ts'
import type { Emitter } from './events.ts'
import { createIdentities } from './identity.ts'
import { type ClientOptions, scopeOf, settle } from './options.ts'
import { createTab } from './tab.ts'

/** The parts of one running kit and how they hang together. Throws for options that cannot work. */
export type Kit = ReturnType<typeof createKit>

export function createKit(options: ClientOptions, browser: Browser, surfaces: SurfaceList | undefined, emitter: Emitter, complain: Complain, client: Client) {
  const settings = settle(options, browser)
  const scope = scopeOf(settings)
  const makeId = createUuidMaker(browser.now, browser.random)
  const tab = createTab(browser, scope, makeId)
  const onCorrupt = (key: string) => complain('storage', new Complaint('corrupt', key))
  const identities = createIdentities(browser, scope, makeId, onCorrupt)
  const write = createEnvelope({ browser, settings, identities, makeId, tab })
  const shared = { browser, settings, scope, identities, makeId, onCorrupt, complain }
  const onProblem = (error: unknown) => {
    // Nothing to be shown is waited for that may never come.
    delivery.start()
    complain('content', error)
  }
  /** Made when there is content; a page without any keeps nothing of what happens. */
  const engine = lazily(async () => createEngine({ ...shared, ...emitter, isSilent: browser.asksForPrivacy, surfaces, record, onProblem, onSettled: delivery.start }), onProblem)
  const delivery = createOutbox({ ...shared, tab: tab.id, write, client, engine })

  const record = (letter: Letter) => {
    const message = write(letter)
    delivery.post(message)
    engine.when((engine) => engine.observe(message))
    return message
  }

  const refresh = readManifest({
    ...shared,
    onManifest(manifest) {
      engine.when((engine) => engine.read(manifest))
      if (manifest) engine.get()
      else delivery.start()
      emitter.emit('ready', { release: manifest?.release ?? 0 })
    },
    onProblem,
  })
  browser.onVisibility(() => browser.isVisible() && refresh())

  if (settings.page !== 'manual') {
    const page = () => record({ type: 'page' })
    // After the calls that a page made before: they say whose page view it is.
    browser.after(0, page)
    browser.onRoute(page)
  }
  const calls = createCalls({ identities, record, engine, delivery })
  const end = () => {
    engine.peek()?.end()
    delivery.end()
  }
  return { ...shared, calls, engine, delivery, end }
}
