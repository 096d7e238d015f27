import type { Check } from './check.ts'

/** One project, one activation and one leaving: every rate and curve is about those. */
export const activation: Check = function* ({ content }) {
  const marked = (content.milestones ?? []).flatMap((milestone, index) => (milestone.activation ? [{ ...milestone, index }] : []))
  for (const { index, id } of marked.slice(1))
    yield {
      at: ['milestones', index, 'activation'],
      got: id,
      problem: `"${marked[0]!.id}" is the activation milestone already`,
      remedy: 'mark one; to ask for both, define one milestone over the two',
    }
  const leaving = (content.milestones ?? []).flatMap((milestone, index) => (milestone.leaving ? [{ ...milestone, index }] : []))
  for (const [place, { index, id, unit, activation }] of leaving.entries()) {
    const at = ['milestones', index, 'leaving'] as const
    if (place > 0) yield { at: [...at], got: id, problem: `"${leaving[0]!.id}" is the leaving milestone already`, remedy: 'mark one; to ask for either, define one milestone over any of the two' }
    else if (activation) yield { at: [...at], got: id, problem: 'nobody leaves by activating', remedy: 'take one of the two marks away' }
    else if (marked[0] && marked[0].unit !== unit) yield { at: [...at], got: unit, problem: `activation ("${marked[0].id}") is of unit ${marked[0].unit}`, remedy: `make it unit: '${marked[0].unit}', too` }
  }
}
