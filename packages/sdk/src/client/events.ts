import type { AnswerValue, SurfaceKind } from '@milepost/contract'
import type { Decision } from '@milepost/targeting'
import type { Cancel } from '../browser/browser.ts'

interface About {
  experience: string
  surface: SurfaceKind
}

/** What a host can listen to by `on`, and what it is told. */
export interface ClientEvents {
  /** The published content is known; `release` 0 where nothing was published. */
  ready: { release: number }
  shown: About
  seen: About
  clicked: About & { part: string }
  dismissed: About
  snoozed: About & { until: number }
  reopened: About
  completed: About
  /** A task, a button or a resource with `do: 'call'` was pressed: the host's code does the rest. */
  call: About & { part: string }
  taskCompleted: About & { task: string }
  taskSkipped: About & { task: string }
  stepCompleted: About & { step: string }
  answered: About & { question: string; value: AnswerValue }
  submitted: About & { submission: string }
  targetMissing: About
  /** What is shown and what is held was decided anew; at most once a frame, also where nothing changed. */
  decided: Decision
  /** `dispose` was called. */
  ended: Record<string, never>
  /** Something went wrong inside the kit, or a call was not understood. The host page goes on as if nothing had been. */
  error: { where: string; message: string }
}
export type EventName = keyof ClientEvents
export type Listener<Name extends EventName> = (detail: ClientEvents[Name]) => void

export interface Emitter {
  on<Name extends EventName>(name: Name, listener: Listener<Name>): Cancel
  emit<Name extends EventName>(name: Name, detail: ClientEvents[Name]): void
  /** Somebody listens. */
  hears(name: EventName): boolean
}

/** A listener that throws is the host's own fault, said by an `error`, and keeps nobody else from hearing. */
export function createEmitter(): Emitter {
  const all = new Set<{ name: EventName; listener: (detail: never) => void }>()
  const emit: Emitter['emit'] = (name, detail) => {
    for (const heard of [...all]) {
      if (heard.name !== name) continue
      try {
        heard.listener(detail as never)
      } catch (error) {
        if (name !== 'error') emit('error', { where: `a listener to ${name}`, message: String(error) })
      }
    }
  }
  return {
    on(name, listener) {
      const heard = { name, listener }
      all.add(heard)
      return () => void all.delete(heard)
    },
    emit,
    hears: (name) => [...all].some((heard) => heard.name === name),
  }
}
