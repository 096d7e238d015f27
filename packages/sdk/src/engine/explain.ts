import { type Explanation, explain } from '@milepost/targeting'
import type { Insight } from './engine.ts'

/** What is shown, or why it is held, in the words of the arbiter. A chunk of its own: few pages ask. */
export function explainIn(insight: Insight | null, id: string): Explanation | null {
  return (insight && explain(id, insight.manifest.experiences, insight.moment)) ?? null
}
