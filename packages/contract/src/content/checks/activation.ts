import type { Check } from './check.ts'

/** One project, one activation: every rate and curve is about that one. */
export const activation: Check = function* ({ content }) {
  const marked = (content.milestones ?? []).flatMap((milestone, index) => (milestone.activation ? [{ ...milestone, index }] : []))
  for (const { index, id } of marked.slice(1))
    yield {
      at: ['milestones', index, 'activation'],
      got: id,
      problem: `"${marked[0]!.id}" is the activation milestone already`,
      remedy: 'mark one; to ask for both, define one milestone over the two',
    }
}
