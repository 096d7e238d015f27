import { days as inDays } from '../../words/number.ts'

/** A quantile that was never reached is longer than anything observed, not zero and not missing. */
export function Quantile({ days, last }: { days: number | null; last: number | null }) {
  if (days !== null) return <>{inDays(days)}</>
  return <span class="soft">{last === null ? 'nobody yet' : `more than ${inDays(last)}`}</span>
}
