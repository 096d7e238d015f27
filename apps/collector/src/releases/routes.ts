import { checkContent, type Content, type ReleaseAnswer } from '@milepost/contract'
import { Hono } from 'hono'
import { admitSecret } from '../access/admit.ts'
import { readJson } from '../access/body.ts'
import { findCredential } from '../access/credential.ts'
import type { Clock } from '../clock.ts'
import { keyActor } from '../auth/actor.ts'
import { hashOf } from '../manifest/canonical.ts'
import { withMade } from '../milestones/layers.ts'
import type { Directory } from '../projects/directory.ts'
import type { ProjectStore } from '../store/projects.ts'

/** A release holds at most 200 experiences; this is ten kilobytes for each. */
const contentBytes = 2 * 1024 * 1024

export interface ReleaseParts {
  directory: Directory
  projects: ProjectStore
  clock: Clock
}

/** Publishes content. What is published is never edited: a change is the next version. */
export function releaseRoutes({ directory, projects, clock }: ReleaseParts): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const { value } = await readJson(c, contentBytes)
    const key = findCredential(c.req.header('authorization'))
    const { project } = await admitSecret(c, directory, key, 'publish')
    const checked = checkContent(value)
    if ('problems' in checked) {
      const message = `the content has ${checked.problems.length} problem${checked.problems.length === 1 ? '' : 's'}; nothing was published`
      return c.json({ error: 'contentInvalid', message, problems: checked.problems }, 422)
    }
    const { content, warnings } = checked
    const next = (last: Content | null) => {
      const whole = withMade(content, last)
      return { content: whole, hash: hashOf(whole) }
    }
    const { release, changed } = await projects.revise(project.id, next, clock(), keyActor(key ?? ''))
    return c.json({ release: release.version, hash: release.hash, changed, warnings } satisfies ReleaseAnswer)
  })
  return app
}
