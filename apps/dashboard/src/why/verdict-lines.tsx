import type { VerdictLine } from '@milepost/contract'
import { useDashboard } from '../dashboard.ts'
import { date } from '../words/time.ts'
import './why.css'

const marks = { true: ['\u2713', 'yes'], false: ['\u2717', 'no'], null: ['?', 'not known'] } as const

/** A rule as a list, each question indented below the one it belongs to, with its answer and since when that stands. */
export function VerdictLines({ lines }: { lines: readonly (VerdictLine & { since?: number | null })[] }) {
  const { timeZone } = useDashboard()
  return (
    <ul class="verdict">
      {lines.map(({ depth, truth, text, since }, index) => {
        const [mark, words] = marks[`${truth}`]
        return (
          <li key={index} class={`verdict-${truth}`} style={{ '--depth': depth }}>
            <span class="verdict-mark" aria-hidden="true">
              {mark}
            </span>
            <span>
              <span class="unseen">{words}: </span>
              {typeof since === 'number' ? withoutDate(text) : text}
              {typeof since === 'number' && <span class="soft small"> since {date(since, timeZone.value)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** A milestone's line without its date, which is shown behind it in the format of the dashboard. */
function withoutDate(text: string): string {
  return text.replace(/ since \d{4}-\d\d-\d\d$/, '')
}
