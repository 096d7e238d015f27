import type { MilestoneChange, MilestonePreview, MilestonesAnswer, SavedMilestone } from '@milepost/contract'

const dayMs = 86_400_000

export function someMilestones(now: number): MilestonesAnswer {
  const event = (name: string) => ({ kind: 'event', event: name }) as const
  return {
    asOf: now,
    items: [
      { id: 'project', name: 'First project', unit: 'account', when: event('Project Created'), madeIn: 'code', lines: [{ depth: 0, text: 'event "Project Created" at least once' }], reached: 402, changedAt: null },
      { id: 'activated', name: 'Shared the first report', unit: 'account', activation: true, when: { kind: 'all', of: [event('Report Shared'), { kind: 'not', of: event('Report Withdrawn') }] }, madeIn: 'code', lines: [{ depth: 0, text: 'all of' }, { depth: 1, text: 'event "Report Shared" at least once' }, { depth: 1, text: 'not' }, { depth: 2, text: 'event "Report Withdrawn" at least once' }], reached: 210, changedAt: now - 40 * dayMs },
      { id: 'three-invites', name: 'Invited three', unit: 'person', when: { kind: 'event', event: 'Member Invited', atLeast: 3, withinDays: 14 }, madeIn: 'dashboard', lines: [{ depth: 0, text: 'event "Member Invited" at least 3 times in 14 days' }], reached: null, changedAt: null },
    ],
    events: ['Member Invited', 'Project Created', 'Report Shared', 'Report Withdrawn'],
  }
}

export const aMilestonePreview = (now: number, unit: string): MilestonePreview => ({ asOf: now, unit: unit === 'person' ? 'person' : 'account', reached: 118, looked: 460, of: 460 })

export const aMilestoneChange = ({ id }: SavedMilestone): MilestoneChange => ({ release: 5, id })
