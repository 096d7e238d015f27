import type { TimelineItem } from '@milepost/contract'
import { count } from '../words/number.ts'
import { Happening, Headline, Mark, Times } from './happening.tsx'

/** One happening, or several in a row as one row that opens; newest first. @param named whether to say who did it, as on an account's page */
export function Run({ items, named }: { items: TimelineItem[]; named: boolean }) {
  const [latest, earliest] = [items[0], items.at(-1)]
  if (!latest || !earliest) return null
  if (latest === earliest) return <Happening item={latest} named={named} />
  const { kind, title, person } = latest
  return (
    <li class={`happening happening-${kind} happening-run`}>
      <Mark kind={kind} />
      <div class="happening-what">
        <Headline kind={kind} title={title} detail={`${count(items.length)} times`} person={named ? person : null} />
      </div>
      <Times from={earliest.at} to={latest.at} />
      <details>
        <summary>One by one</summary>
        <ol>
          {items.map((item, index) => (
            <Happening item={item} named={false} key={`${item.at} ${index}`} />
          ))}
        </ol>
      </details>
    </li>
  )
}
