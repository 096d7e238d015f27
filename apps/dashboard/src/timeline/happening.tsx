import type { TimelineItem } from '@milepost/contract'
import { useDashboard } from '../dashboard.ts'
import { Icon, type IconName } from '../look/icon.tsx'
import { clockTime } from '../words/time.ts'
import { valueInWords } from './value-in-words.ts'

const kinds = {
  event: { icon: 'event', name: 'Event' },
  shown: { icon: 'seen', name: 'Shown' },
  answer: { icon: 'answer', name: 'Answer' },
  stage: { icon: 'stages', name: 'Stage' },
  milestone: { icon: 'flag', name: 'Milestone' },
  traits: { icon: 'traits', name: 'Traits' },
} as const satisfies Record<TimelineItem['kind'], { icon: IconName; name: string }>

/** @param named whether to say who did it, as on an account's page */
export function Happening({ item, named }: { item: TimelineItem; named: boolean }) {
  const { timeZone } = useDashboard()
  const { at, kind, title, detail, person, properties } = item
  const known = Object.entries(properties)
  return (
    <li class={`happening happening-${kind}`}>
      <Mark kind={kind} />
      <div class="happening-what">
        <Headline kind={kind} title={title} detail={detail} person={named ? person : null} />
        {known.length > 0 && (
          <details>
            <summary>
              {known.length} {known.length === 1 ? 'property' : 'properties'}
            </summary>
            <dl class="properties">
              {known.map(([key, value]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{valueInWords(value, timeZone.value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
      <Times from={at} to={at} />
    </li>
  )
}

export function Mark({ kind }: Pick<TimelineItem, 'kind'>) {
  return (
    <span class="happening-mark">
      <Icon name={kinds[kind].icon} size={14} />
    </span>
  )
}

export function Headline({ kind, title, detail, person }: Pick<TimelineItem, 'kind' | 'title' | 'detail' | 'person'>) {
  const { place } = useDashboard()
  return (
    <p>
      <span class="unseen">{kinds[kind].name}: </span>
      <b>{title}</b>
      {detail && <span class="happening-detail"> {detail}</span>}
      {person && (
        <>
          {' '}
          <a class="text-link small" href={place.href(`/people/${encodeURIComponent(person.id)}`)}>
            {person.name}
          </a>
        </>
      )}
    </p>
  )
}

/** From when to when (ms since 1970), or a single time where both read the same. */
export function Times({ from, to }: { from: number; to: number }) {
  const { timeZone } = useDashboard()
  const [first, last] = [from, to].map((at) => clockTime(at, timeZone.value))
  return (
    <span class="happening-time soft small numbers">
      <time dateTime={new Date(from).toISOString()}>{first}</time>
      {last !== first && (
        <>
          {' to '}
          <time dateTime={new Date(to).toISOString()}>{last}</time>
        </>
      )}
    </span>
  )
}
