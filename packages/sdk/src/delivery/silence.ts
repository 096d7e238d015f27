import type { Delivery } from './delivery.ts'

/** Where nothing may be sent: what would have been is counted, and that is all. */
export function createSilence(): Delivery {
  let optedOut = 0
  return { post: () => void optedOut++, waiting: () => [], shelved: () => 0, lost: () => ({ optedOut }), receipts: [], end() {} }
}
