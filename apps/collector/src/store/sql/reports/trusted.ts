import { trustBit } from '../../../access/identity/trust.ts'

const { server, verified } = trustBit

/** A condition on the bits of `column`: their highest level is `@trust`; always true where that is null. */
export function isTrusted(column: string): string {
  return `(@trust is null or @trust = case when ${column} & ${verified} <> 0 then 'verified' when ${column} & ${server} <> 0 then 'server' else 'claimed' end)`
}
