import type { Explanation } from '@milepost/targeting'
import { attempt } from '../browser/attempt.ts'
import type { Browser, Cancel } from '../browser/browser.ts'
import { forget } from '../browser/forget.ts'
import { leaseBrowser } from '../browser/lease.ts'
import { createWindowBrowser } from '../browser/window-browser.ts'
import { Complaint, createComplain } from '../complaints/complaint.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { nameOf } from './argument.ts'
import type { Calls } from './calls.ts'
import { createEmitter, type EventName, type Listener } from './events.ts'
import type { Insides } from './insides.ts'
import { createKit, type Kit } from './kit.ts'
import { type ClientOptions, scopeOf } from './options.ts'

/** The kit in one page. No call throws; what goes wrong is told to `on('error')`. */
export interface Client extends Calls {
  /** What is shown, or why it is held; null where no such experience is known. */
  explain(experience: string): Promise<Explanation | null>
  /** The kit from inside, for the debug panel and for hosts that draw by themselves; null once it is disposed of. No stable interface. */
  inspect(): Insides | null
  /** @returns takes the listener away again. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>): Cancel
  /**
   * What the person said to being recorded. `denied` ends the kit and forgets all that this browser kept of it; `granted` begins, with
   * the calls that waited in memory where consent was `required`.
   */
  consent(decision: 'granted' | 'denied'): void
  /** Sends what waits and takes everything away. Calls after it do nothing. */
  dispose(): void
  /** A call as a list, `['track', 'Project Created']`: what pages write before the kit is there. */
  push(...calls: unknown[]): void
}

/** Calls that wait in memory for consent; later ones are dropped. */
const keptCalls = 100

const calls = ['identify', 'group', 'track', 'page', 'screen', 'alias', 'start', 'reset'] as const satisfies (keyof Calls)[]

export function createClient(
  options: ClientOptions,
  world: Browser = createWindowBrowser(window),
  surfaces?: SurfaceList,
): Client {
  const emitter = createEmitter()
  const { on, emit } = emitter
  const complain = createComplain((where, message) => emit('error', { where, message }))
  let kit: Kit | undefined
  let end: Cancel | undefined
  let waiting: unknown[][] | undefined = options.consent === 'required' ? [] : undefined

  /** The one place where the kit's errors stop: what a call throws becomes a report. */
  const guarded = <Answer>(name: string, call: () => Answer) => attempt(call, (error) => complain(name, error))

  const call =
    (name: keyof Calls) =>
    (...given: unknown[]) =>
      guarded(name, () => {
        if (waiting && waiting.length < keptCalls) waiting.push([name, ...given])
        ;(kit?.calls[name] as ((...given: unknown[]) => void) | undefined)?.(...given)
      })
  const begin = () => {
    const lease = leaseBrowser(world, (error) => complain('inside', error))
    end = lease.end
    kit = guarded('createClient', () => createKit(options, lease.browser, surfaces, emitter, complain, client))
  }
  const stop = () => {
    kit?.end()
    kit = undefined
    end?.()
  }

  const client: Client = {
    ...(Object.fromEntries(calls.map((name) => [name, call(name)])) as unknown as Calls),
    explain: (experience) =>
      import('../engine/explain.ts')
        .then(({ explainHere }) => explainHere(client, nameOf(experience, 'experience')))
        .catch((error) => {
          complain('explain', error)
          return null
        }),
    inspect: () => kit ?? null,
    on(name, listener) {
      if (typeof listener === 'function') return on(name, listener)
      complain('on', new Complaint('listener', listener))
      return () => {}
    },
    dispose() {
      guarded('dispose', () => {
        emit('ended', {})
        waiting = undefined
        stop()
      })
    },
    consent(decision) {
      guarded('consent', () => {
        const before = waiting ?? []
        waiting = undefined
        if (decision === 'granted') {
          if (!kit) begin()
          return client.push(...before)
        }
        // First, so that nothing is sent or written on the way out.
        end?.()
        forget(world, scopeOf(options))
        stop()
      })
    },
    push(...pushed) {
      for (const call of pushed) {
        const [name, ...given] = Array.isArray(call) ? call : []
        const known = Object.keys(client)
        if (known.includes(name)) (client[name as keyof Client] as (...given: unknown[]) => unknown)(...given)
        else complain('push', new Complaint('call', name, known))
      }
    },
  }
  if (!waiting) begin()
  return client
}
