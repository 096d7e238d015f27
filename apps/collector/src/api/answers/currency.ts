import type { Content } from '@milepost/contract'

/** The currency that amounts are in: what the host declares, else that of most orders; null where nothing says it. */
export function currencyOf(content: Content | null, { commonCurrency }: { commonCurrency: string | null }): string | null {
  return content?.host.currency ?? commonCurrency
}
