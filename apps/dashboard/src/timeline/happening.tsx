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

/** @param named whether it is said who did it, as on an account's page */
export function Happening({ item, named }: { item: TimelineItem; named: boolean }) {
  const { place, timeZone } = useDashboard()
  const { at, kind, title, detail, person, properties } = item
  const { icon, name } = kinds[kind]
  const known = Object.entries(properties)
  return (
    <li class={`happening happening-${kind}`}>
      <span class="happening-mark">
        <Icon name={icon} size={14} />
      </span>
      <div class="happening-what">
        <p>
          <span class="unseen">{name}: </span>
          <b>{title}</b>
          {detail && <span class="happening-detail"> {detail}</span>}
          {named && person && (
            <>
              {' '}
              <a class="text-link small" href={place.href(`/people/${encodeURIComponent(person.id)}`)}>
                {person.name}
              </a>
            </>
          )}
        </p>
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
      <time class="soft small numbers" dateTime={new Date(at).toISOString()}>
        {clockTime(at, timeZone.value)}
      </time>
    </li>
  )
}
