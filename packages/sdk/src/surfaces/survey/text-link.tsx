import type { QuestionOf } from '@milepost/contract'
import { findSafeAddress } from '../address.ts'
import type { SurveyView } from '../surface.ts'
import { read } from '../text.ts'

/** Opens beside the host's page, which the survey stands in. */
export function TextLink({ view, link }: { view: SurveyView; link: QuestionOf<'message'>['link'] }) {
  const address = link && findSafeAddress(link.href)
  if (!link || !address) return null
  return (
    <a class="text-link" href={address} target="_blank" rel="noopener">
      {read(view, link.label)}
    </a>
  )
}

export const textLinkStyle = `
.text-link{justify-self:start;min-height:var(--target);color:var(--accent);text-decoration:underline;text-underline-offset:3px}
`
