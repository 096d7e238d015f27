import { type Condition, type Content, dressOf, type Experience, type Manifest, type Milestone } from '@milepost/contract'
import { conditionsOf, leavesOf, ordersOf, readsOf } from '@milepost/targeting'
import type { Release } from '../store/projects.ts'

/**
 * What browsers need from a release: stage models, unused milestones and the host's schema stay on the server. Whatever can be computed once
 * is computed here, so that browsers need no code for it.
 */
export function compileManifest({ content, version, publishedAt }: Pick<Release, 'content' | 'version' | 'publishedAt'>, timeZone: string): Manifest {
  const { experiences } = content
  const milestones = milestonesRead(content)
  return {
    release: version,
    publishedAt,
    locales: content.host.locales,
    timeZone,
    experiences: experiences.map((experience) => ({ ...withoutLimits(experience), ...ordersOf(experience) })),
    milestones,
    reads: readsOf({ experiences, milestones }),
    ...(content.theme && { dress: dressOf(content.theme) }),
  }
}

/** Without the numbers of its limits, which are nobody else's business: browsers are only told which surveys are closed. */
function withoutLimits(experience: Experience): Experience {
  if (experience.kind !== 'survey') return experience
  const { limits: _, ...shown } = experience
  return shown
}

function milestonesRead({ experiences, milestones = [] }: Content): Milestone[] {
  const read = new Set<string>()
  const readBy = (condition: Condition) => {
    for (const leaf of leavesOf(condition)) if (leaf.kind === 'milestone') include(leaf.milestone)
  }
  const include = (id: string) => {
    const milestone = milestones.find((each) => each.id === id)
    if (!milestone || read.has(id)) return
    read.add(id)
    readBy(milestone.when)
  }
  for (const experience of experiences) conditionsOf(experience).forEach(readBy)
  return milestones.filter((milestone) => read.has(milestone.id))
}
