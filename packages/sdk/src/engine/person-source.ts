import type { PersonState } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import { Complaint } from '../complaints/complaint.ts'
import type { Identities, Identity } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import { ask } from './ask.ts'
import { personSample } from './known.ts'

/** Milliseconds between tries while the collector has not folded yet what it acknowledged; it is behind by a second at most. */
export const behindMs = 1500
export const behindTries = 3
/** Milliseconds that showing waits for the first word of the collector on a person: what was dismissed elsewhere must not flash up here. */
export const patienceMs = 4000

/** Milliseconds after which a person who comes back to the tab may have been elsewhere, on another device. */
export const elsewhereMs = 60_000

/** What the collector knows of a person. */
export interface PersonSource {
  /** @param seq the answer shall hold at least that log position; an older one is used only for want of a better. */
  refresh(seq: number): void
  /** The person came back to the tab: asks again, unless it was asked a short while ago. */
  revisit(): void
}

export function createPersonSource(
  browser: Browser,
  { url, writeKey }: Pick<Settled, 'url' | 'writeKey'>,
  identities: Pick<Identities, 'get' | 'token'>,
  onState: (state: PersonState, identity: Identity) => void,
  onProblem: (error: unknown) => void,
): PersonSource {
  let wantedSeq = 0
  let turn = 0
  let askedAt = -Infinity

  function read(triesLeft: number): void {
    const mine = ++turn
    const identity = identities.get()
    const question = { writeKey, identityToken: identities.token, ...identity }
    ask<PersonState>(browser, `${url}/v1/person`, personSample, { method: 'POST', body: JSON.stringify(question) })
      .then((state) => {
        // A later question, or another person by now: this answer is nobody's.
        if (mine !== turn || JSON.stringify(identity) !== JSON.stringify(identities.get())) return
        if (state.seq >= wantedSeq || triesLeft === 0) onState(state, identity)
        else browser.after(behindMs, () => mine === turn && read(triesLeft - 1))
      })
      .catch((error) => onProblem(new Complaint('unknown', error)))
  }

  const refresh = (seq: number) => {
    wantedSeq = seq
    askedAt = browser.now()
    read(behindTries)
  }
  return {
    refresh,
    revisit() {
      if (browser.now() - askedAt >= elsewhereMs) refresh(wantedSeq)
    },
  }
}
