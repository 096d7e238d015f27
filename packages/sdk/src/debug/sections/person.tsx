import type { Markup } from '../../markup/markup.ts'
import { ago } from '../ago.ts'
import type { FactsReport } from '../facts.ts'
import type { DebugReport } from '../report.ts'
import { Nothing, Section } from './section.tsx'

/** Who is here, and what is known, each with its age. */
export function Person({ report }: { report: DebugReport }) {
  const { identity, collector, own, person, account, at } = report
  return (
    <Section title="Person">
      <dl>
        <Fact name="User id">{identity.userId ?? 'not identified'}</Fact>
        <Fact name="Anonymous id">{identity.anonymousId}</Fact>
        <Fact name="Account">{identity.groupId ?? 'none'}</Fact>
        <Fact name="Collector’s word">{collector ? `${ago(collector.asOf, at)}, up to message ${collector.seq}` : 'none yet'}</Fact>
        <Fact name="Own observations on top">{own}</Fact>
      </dl>
      {person && <Facts of="Person" facts={person} now={at} />}
      {account && <Facts of="Account" facts={account} now={at} />}
    </Section>
  )
}

function Facts({ of, facts, now }: { of: string; facts: FactsReport; now: number }) {
  const { firstAt, traits, milestones, stages, events, activeDays, scores, progress } = facts
  return (
    <>
      <h4>{of}</h4>
      {firstAt === null && traits.length === 0 && progress.length === 0 && <Nothing>Nothing is known.</Nothing>}
      <dl>
        {firstAt !== null && <Fact name="First seen">{ago(firstAt, now)}</Fact>}
        {facts.lastAt !== null && <Fact name="Last active">{ago(facts.lastAt, now)}</Fact>}
        {activeDays > 0 && <Fact name="Active days">{activeDays}</Fact>}
        {traits.map(({ name, value, at }) => (
          <Fact name={name} age={ago(at, now)}>
            {JSON.stringify(value)}
          </Fact>
        ))}
        {events.map(({ name, count, lastAt }) => (
          <Fact name={name} age={ago(lastAt, now)}>
            {count === 1 ? 'once' : `${count} times`}
          </Fact>
        ))}
        {milestones.map(({ id, at }) => (
          <Fact name={`Milestone ${id}`}>reached {ago(at, now)}</Fact>
        ))}
        {stages.map(({ model, stage }) => (
          <Fact name={`Stage in ${model}`}>{stage ?? 'none'}</Fact>
        ))}
        {scores.map(({ type, value, survey, at }) => (
          <Fact name={`${type} in ${survey}`} age={ago(at, now)}>
            {value}
          </Fact>
        ))}
        {progress.map(({ experience, progress }) => (
          <Fact name={`Progress of ${experience}`}>{wordsOf(progress, now)}</Fact>
        ))}
      </dl>
    </>
  )
}

function Fact({ name, age, children }: { name: string; age?: string; children?: Markup }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {age && <span class="muted"> {age}</span>}
      </dd>
    </>
  )
}

function wordsOf({ seenAt = [], dismissedAt, reopenedAt, snoozedUntil, doneAt, parts = {} }: FactsReport['progress'][number]['progress'], now: number): string {
  const lastSeen = seenAt.at(-1)
  const words = [
    lastSeen !== undefined && `seen ${seenAt.length === 1 ? '' : `${seenAt.length} times, last `}${ago(lastSeen, now)}`,
    Object.keys(parts).length > 0 && `${Object.keys(parts).join(', ')} done`,
    doneAt !== undefined && `done ${ago(doneAt, now)}`,
    dismissedAt !== undefined && `dismissed ${ago(dismissedAt, now)}`,
    reopenedAt !== undefined && `reopened ${ago(reopenedAt, now)}`,
    snoozedUntil !== undefined && `snoozed until ${new Date(snoozedUntil).toLocaleString('en')}`,
  ]
  return words.filter(Boolean).join('; ') || 'none'
}
