import { type Content, MilestoneChange, SavedMilestone } from '@milepost/contract'
import * as v from 'valibot'
import { hashOf } from '../../manifest/canonical.ts'
import { withoutMade, withSaved } from '../../milestones/layers.ts'
import { change } from '../change.ts'

const hashed = (content: Content) => ({ content, hash: hashOf(content) })

export const saveMilestone = change({
  method: 'POST',
  path: '/milestones',
  summary: 'Make a milestone, or change one made this way: a new release, by which all history is computed again',
  body: SavedMilestone,
  answers: MilestoneChange,
  async act({ body, reports, store, by, now }) {
    const { activation, leaving, ...milestone } = body
    const next = (last: Content | null) => hashed(withSaved(last, { ...milestone, ...(activation && { activation }), ...(leaving && { leaving }) }))
    const { release } = await store.projects.revise(reports.project.number, next, now, by, { milestone: body.id })
    return { release: release.version, id: body.id }
  },
})

export const removeMilestone = change({
  method: 'DELETE',
  path: '/milestones/:milestone',
  summary: 'Remove a milestone made in the dashboard or here; those defined in code stay',
  body: v.object({}),
  answers: MilestoneChange,
  async act({ path, reports, store, by, now }) {
    let isThere = false
    const next = (last: Content | null) => {
      const without = withoutMade(last, path.milestone)
      isThere = without !== null
      return hashed(without ?? last ?? { host: { locales: ['en'], events: {} }, experiences: [] })
    }
    if (!withoutMade(reports.project.release?.content ?? null, path.milestone)) return null
    const { release } = await store.projects.revise(reports.project.number, next, now, by, { removed: path.milestone })
    return isThere ? { release: release.version, id: path.milestone } : null
  },
})
