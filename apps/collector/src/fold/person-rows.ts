import type { ExperienceProgress, Facts } from '@milepost/contract'
import type { FactsDocument, Identity, MembershipRow, PersonRows, ProgressRow } from '../store/fold.ts'
import { isBefore } from './gather.ts'
import { newestTraits, personName } from './subject-traits.ts'

/** The account joined last: by the time of the `group` message, then by its id. */
export function currentAccount(documents: readonly FactsDocument[]): number | null {
  let latest: FactsDocument | undefined
  for (const document of documents) {
    if (document.joinedAt === null) continue
    if (!latest || isBefore(latest.joinedAt ?? 0, latest.joinedId ?? '', document.joinedAt, document.joinedId ?? '')) latest = document
  }
  return latest?.account ?? null
}

/** What lists and counters need of a person. */
export function personRows(id: number, identities: readonly Identity[], documents: readonly FactsDocument[], facts: Facts): PersonRows {
  const known = identities.find((each) => each.id === id)
  const traits = newestTraits(facts)
  const account = currentAccount(documents)
  const progress = Object.entries(facts.progress).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    person: {
      id,
      key: `${known?.kind}:${known?.value}`,
      name: personName(traits, known?.value ?? ''),
      identified: known?.kind === 'u',
      account,
      firstAt: facts.firstAt ?? 0,
      lastAt: facts.lastAt ?? facts.firstAt ?? 0,
      events: documents.reduce((sum, document) => sum + document.events, 0),
      traits: JSON.stringify(traits),
      trust: documents.reduce((bits, document) => bits | document.trust, 0),
    },
    memberships: memberships(documents, account),
    progress: progress.flatMap(([experience, each]) => progressRow(experience, each) ?? []),
    exposures: progress.flatMap(([experience, { seenAt = [] }]) => seenAt.map((at) => ({ experience, at }))),
    tasks: progress.flatMap(([experience, { parts = {} }]) =>
      Object.keys(parts)
        .sort()
        .map((task) => ({ experience, task, at: parts[task] as number })),
    ),
  }
}

function memberships(documents: readonly FactsDocument[], current: number | null): MembershipRow[] {
  const rows = new Map<number, MembershipRow>()
  for (const { account, facts } of documents) {
    const of = account === 0 ? current : account
    if (of === null || facts.firstAt === null) continue
    const firstAt = facts.firstAt
    const lastAt = facts.lastAt ?? facts.firstAt
    const known = rows.get(of)
    rows.set(of, {
      account: of,
      firstAt: Math.min(known?.firstAt ?? firstAt, firstAt),
      lastAt: Math.max(known?.lastAt ?? lastAt, lastAt),
      current: of === current,
    })
  }
  return [...rows.values()].sort((a, b) => a.account - b.account)
}

function progressRow(experience: string, { seenAt = [], dismissedAt, reopenedAt, doneAt }: ExperienceProgress): ProgressRow | undefined {
  const isDismissed = dismissedAt !== undefined && dismissedAt > (reopenedAt ?? -Infinity)
  if (seenAt.length === 0 && !isDismissed && doneAt === undefined) return undefined
  return {
    experience,
    firstSeenAt: seenAt[0] ?? null,
    lastSeenAt: seenAt.at(-1) ?? null,
    dismissedAt: isDismissed ? dismissedAt : null,
    completedAt: doneAt ?? null,
  }
}
