import type { Browser } from '../browser/browser.ts'
import { isLike } from '../browser/stored.ts'
import { Complaint } from '../complaints/complaint.ts'

/**
 * What the collector answers, as JSON.
 * @throws Complaint where there is no answer, or one that is not like the sample: a captive portal also says 200.
 */
export async function ask<Answer>(browser: Browser, url: string, sample: object, init?: RequestInit): Promise<Answer> {
  const response = await browser.fetch(url, init)
  if (!response.ok) throw new Complaint('answered', url, response.status)
  const answer: unknown = await response.json()
  if (!isLike(answer, sample)) throw new Complaint('strange', url)
  return answer as Answer
}
