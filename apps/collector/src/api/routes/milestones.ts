import { type Milestone, MilestonePreview, MilestonesAnswer, units } from '@milepost/contract'
import { findFault } from '../../milestones/layers.ts'
import { previewMilestone } from '../../milestones/preview.ts'
import { ruleLines } from '../../milestones/rule-lines.ts'
import { changedAt } from '../answers/changed-at.ts'
import { choice } from '../parameter/choice.ts'
import { faulty } from '../parameter/parameter.ts'
import { rule } from '../parameter/rule.ts'
import { route } from '../route.ts'

/** Names an editor can offer. */
const mostEvents = 500

export const milestones = route({
  path: '/milestones',
  summary: "Every milestone, defined in code or in the dashboard, with its rule and how many have reached it; and the names of the project's events",
  query: {},
  answers: MilestonesAnswer,
  async answer({ reports }) {
    const { release } = reports.project
    const { counts, release: folded, asOf } = await reports.reached()
    const isFolded = folded === (release?.number ?? 0)
    const rowOf = async (milestone: Milestone) => ({
      ...milestone,
      madeIn: milestone.madeIn ?? ('code' as const),
      lines: ruleLines(milestone.when, release?.content ?? {}),
      reached: isFolded ? (counts.find((each) => each.milestone === milestone.id)?.count ?? 0) : null,
      changedAt: changedAt(await reports.definitions({ kind: 'milestones', id: milestone.id }), 'milestones'),
    })
    const items = await Promise.all((release?.content.milestones ?? []).map(rowOf))
    return { asOf, items, events: (await reports.eventNames(mostEvents)).names }
  },
})

export const milestonePreview = route({
  path: '/milestones/preview',
  summary: 'How many would have reached a milestone by now if it were saved; with very many people or accounts, by an even sample',
  query: { unit: choice('Who reaches it.', units, 'account'), when: rule },
  answers: MilestonePreview,
  isLarge: ({ looked }) => looked > 200,
  async answer({ query: { unit, when }, reports }) {
    const fault = findFault(when)
    if (fault) throw faulty('when', fault, rule.allowed)
    return previewMilestone(reports, { id: 'preview', name: 'Preview', unit, when })
  },
})
