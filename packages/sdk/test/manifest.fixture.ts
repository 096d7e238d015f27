import type { Experience, Manifest } from '@milepost/contract'
import { ordersOf, readsOf } from '@milepost/targeting'

/** Content as a collector publishes it. */
export function manifestOf(experiences: readonly unknown[], more: Partial<Manifest> = {}): Manifest {
  const published = (experiences as Experience[]).map((experience) => ({ ...experience, ...ordersOf(experience) }))
  const { milestones = [] } = more
  return {
    release: 1,
    publishedAt: 0,
    locales: ['en'],
    timeZone: 'UTC',
    milestones,
    experiences: published,
    reads: readsOf({ experiences: published, milestones }),
    ...more,
  }
}
