import type { ExplainAnswer } from '@milepost/contract'
import { describeItem } from '@milepost/targeting/describe'
import type { Identity } from '../client/identity.ts'
import type { Insides } from '../client/insides.ts'
import { explainIn } from '../engine/explain.ts'
import { version } from '../delivery/envelope.ts'
import { type FactsReport, reportFacts } from './facts.ts'
import type { Log } from './log.ts'
import { type QueueReport, reportQueue } from './queue.ts'
import { reportTargets, type TargetReport } from './targets.ts'

export type ExperienceReport = ExplainAnswer['items'][number] & { form: string | null; targets: TargetReport[] }

/** Everything that says why a page shows what it shows, as JSON: for the panel, and to be sent to somebody who can help. */
export interface DebugReport extends Log {
  at: number
  address: string
  kit: { version: string; collector: string; language: string }
  /** Published release; null where nothing is published, or nothing is known yet. */
  release: number | null
  identity: Identity
  /** As of when the collector's state of this person is; null before the first. */
  collector: { seq: number; asOf: number } | null
  /** Observations of this browser that are not in the collector's state yet. */
  own: number
  /** Why nothing may be shown in this tab. */
  quiet: string | null
  /** Nothing is shown until the collector has answered for the first time. */
  isPatient: boolean
  person: FactsReport | null
  account: FactsReport | null
  experiences: ExperienceReport[]
  queue: QueueReport
}

export function reportOf(insides: Insides, log: Log): DebugReport {
  const { browser, settings, identities, engine } = insides
  const insight = engine.peek()?.inspect() ?? null
  const { known, moment } = insight ?? {}
  return {
    at: browser.now(),
    address: browser.page().href,
    kit: { version, collector: settings.url, language: settings.language() },
    release: insight?.manifest.release ?? null,
    identity: identities.get(),
    collector: known?.base ? { seq: known.base.seq, asOf: known.base.asOf } : null,
    own: known?.own.length ?? 0,
    quiet: moment?.session.quiet ?? null,
    isPatient: insight?.isPatient ?? false,
    person: moment?.person ? reportFacts(moment.person) : null,
    account: moment?.account ? reportFacts(moment.account) : null,
    experiences: (insight?.manifest.experiences ?? []).flatMap((experience) => {
      const explanation = explainIn(insight, experience.id)
      if (!explanation) return []
      return { ...describeItem(explanation, insight?.manifest), form: explanation.form, targets: reportTargets(browser.document, experience) }
    }),
    queue: reportQueue(insides),
    ...log,
  }
}
