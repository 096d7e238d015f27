import type { ActivationAnswer, FeedbackPage, HealthAnswer } from '@milepost/contract'
import { standing } from '../../measure/standing.ts'
import { writtenInterval, writtenValue } from '../../measure/unit.ts'
import { money } from '../../words/money.ts'
import { count, counted } from '../../words/number.ts'

/** What somebody should look at, and the page that says more. */
export interface Attention {
  page: '/health' | '/feedback' | '/activation'
  title: string
  words: string
}

/** Accounts at risk and what they pay; where none is, those to watch. */
export function riskIn({ bands: { risk, watch }, items, currency }: HealthAnswer): Attention | null {
  if (risk === 0) return watch === 0 ? null : { page: '/health', title: `${counted(watch, 'account')} to watch`, words: 'None is at risk.' }
  const listed = items.filter(({ health }) => health.band === 'risk')
  const paid = listed.reduce((sum, { mrr }) => sum + mrr, 0)
  // Of very many at risk the answer lists only some, and their sum would say too little.
  const pays = listed.length === risk && paid > 0 ? [`${risk === 1 ? 'It pays' : 'They pay'} ${money(paid, currency)} a month`] : []
  const others = watch > 0 ? [`${count(watch)} more ${watch === 1 ? 'is' : 'are'} to watch`] : []
  return { page: '/health', title: `${counted(risk, 'account')} at risk`, words: sentence([...pays, ...others]) }
}

/** @param isNarrowed the page is about some only: feedback is always that of everybody */
export function openIn({ counts }: FeedbackPage, isNarrowed: boolean): Attention | null {
  const open = counts.new + counts.assigned
  if (open === 0) return null
  const taken = counts.new === 0 ? 'each has an owner' : counts.assigned === 0 ? 'nobody has taken one yet' : `${count(counts.new)} of them without an owner`
  return { page: '/feedback', title: `${counted(open, 'piece')} of feedback open`, words: sentence([...(isNarrowed ? ['of everybody'] : []), taken]) }
}

/** The step that the smallest share of those before it goes on to, of those that enough came to. */
export function weakestIn({ funnel, windowDays }: ActivationAnswer): Attention | null {
  const [weakest] = funnel
    .slice(1)
    .filter(({ ofPrevious }) => standing(ofPrevious) === 'enough' && (ofPrevious.value ?? 100) < 100)
    .sort((a, b) => (a.ofPrevious.value ?? 0) - (b.ofPrevious.value ?? 0))
  if (!weakest) return null
  const { value, lo, hi } = weakest.ofPrevious
  const interval = lo === null || hi === null ? '' : ` (${writtenInterval('percent', lo, hi)})`
  return {
    page: '/activation',
    title: `Fewest go on to \u201c${weakest.name}\u201d`,
    words: sentence([`${writtenValue('percent', value ?? 0)}${interval} of those at the step before do, within ${counted(windowDays, 'day')}`]),
  }
}

function sentence(parts: string[]): string {
  const said = parts.join('; ')
  return said && `${said[0]!.toUpperCase()}${said.slice(1)}.`
}
