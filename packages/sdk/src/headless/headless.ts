import type { Progress } from '@milepost/contract'
import type { Decision, Form, Held } from '@milepost/targeting'
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Browser, Cancel } from '../browser/browser.ts'
import { type Client, createClient } from '../client/client.ts'
import type { ClientOptions } from '../client/options.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { surfaces as builtIn } from '../surfaces/surfaces.ts'
import { createClaims, listOf } from './claims.ts'
import { createHanding, type Drawn } from './drawn.ts'

export interface HeadlessOptions extends ClientOptions {
  /**
   * Who draws experiences that are not claimed. `nobody`, the default: everything is for the host to draw, and what it does not draw still
   * takes up its place on screen until it is reported closed. `kit`: the kit's own surfaces.
   */
  unclaimed?: 'nobody' | 'kit'
}

/** What was decided on one experience. */
export interface Standing {
  /** How it is on screen; null where it is held. */
  form: Form | null
  /** Why it is not; null where it is shown. */
  held: Held | null
}

/** The engine and its state as signals. */
export interface Headless {
  client: Client
  /** What is on screen and the host's to draw, by id. */
  shown: ReadonlySignal<readonly Drawn[]>
  /** Everything that is shown and held now; null before the first decision. */
  decision: ReadonlySignal<Decision | null>
  /** How far the person is with every experience. */
  progress: ReadonlySignal<Progress>
  /** Of one experience; null where it is not published, or nothing was decided yet. */
  findStanding(id: string): Standing | null
  /** The host draws this one from now on. @returns gives it back. */
  claim(id: string): Cancel
}

/** A client that draws nothing by itself, or only what the host leaves to it. */
export function createHeadless(options: HeadlessOptions, world?: Browser, kits: SurfaceList = builtIn): Headless {
  const { unclaimed = 'nobody', ...clientOptions } = options
  const handing = createHanding()
  const claims = createClaims()
  const list = unclaimed === 'kit' ? claims.over(kits, handing.mount) : listOf(() => handing.mount)
  const client = createClient(clientOptions, world, list)

  const decision = signal<Decision | null>(null)
  const turn = signal(0)
  client.on('decided', (decided) => {
    turn.value += 1
    if (outcomeOf(decided) !== outcomeOf(decision.peek())) decision.value = decided
  })
  let known: Progress = {}
  const progress = computed(() => {
    // Read for its changes: what is known may differ after each decision.
    void turn.value
    const found = client.inspect()?.engine.peek()?.inspect()?.moment.person?.progress ?? {}
    if (JSON.stringify(found) !== JSON.stringify(known)) known = found
    return known
  })
  return {
    client,
    shown: handing.shown,
    decision,
    progress,
    findStanding(id) {
      const { shown = [], held = [] } = decision.value ?? {}
      const [one] = shown.filter(({ experience }) => experience.id === id)
      const [other] = held.filter(({ experience }) => experience.id === id)
      return one || other ? { form: one?.form ?? null, held: other ?? null } : null
    },
    claim: claims.claim,
  }
}

/** Two decisions with the same outcome count as one: decisions are made often, and most change nothing. */
function outcomeOf(decision: Decision | null): string {
  return JSON.stringify(
    decision && [
      decision.shown.map(({ experience, form }) => [experience.id, form]),
      decision.held.map(({ experience, reason, until, behind }) => [experience.id, reason, until, behind]),
    ],
  )
}
