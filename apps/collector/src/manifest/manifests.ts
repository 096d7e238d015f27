import type { Manifest, ManifestPointer } from '@milepost/contract'
import type { Clock } from '../clock.ts'
import type { Project, ProjectStore } from '../store/projects.ts'
import { type LimitedSurveys, limitsOf } from '../surveys/limits.ts'
import { compileManifest } from './compile.ts'
import { hashOf } from './canonical.ts'

export interface Published {
  pointer: ManifestPointer
  /** Null while nothing was published. */
  manifest: Manifest | null
  /** The limits of surveys, which browsers are not told. */
  limits: LimitedSurveys
  /** The manifest as it is sent. */
  json: string
}

/** The manifests of all projects, kept in memory as they are sent. */
export interface Manifests {
  current(project: Project): Promise<Published>
  /** The same without asking the store; undefined where it would have to be asked. */
  remembered(project: Project): Published | undefined
  /** Also one that was current a short while ago: a browser may still hold its pointer. */
  find(project: Project, hash: string): Promise<Published | undefined>
}

/** How long a release that another process published may go unnoticed. */
const freshMs = 1_000
/** Past manifests kept of each project. */
const keptPast = 4

interface Kept {
  checkedAt: number
  /** Newest first. */
  published: Published[]
}

const nothing: Published = { pointer: { hash: null, release: 0 }, manifest: null, limits: { surveys: [], rest: {} }, json: 'null' }

export function createManifests(projects: Pick<ProjectStore, 'findRelease' | 'findReleaseMark'>, clock: Clock): Manifests {
  const kept = new Map<number, Kept>()

  const isFresh = ({ checkedAt }: Kept) => checkedAt + freshMs > clock()

  async function refreshed(project: Project): Promise<Kept> {
    const known = kept.get(project.id) ?? { checkedAt: -Infinity, published: [] }
    if (isFresh(known)) return known
    const mark = await projects.findReleaseMark(project.id)
    const isNew = mark !== undefined && mark.version !== known.published[0]?.pointer.release
    const release = isNew ? await projects.findRelease(project.id) : undefined
    const published = release ? [publishedFrom(compileManifest(release, project.timeZone), limitsOf(release.content)), ...known.published].slice(0, keptPast + 1) : known.published
    const next = { checkedAt: clock(), published }
    kept.set(project.id, next)
    return next
  }

  return {
    remembered(project) {
      const known = kept.get(project.id)
      return known && isFresh(known) ? (known.published[0] ?? nothing) : undefined
    },
    current: async (project) => (await refreshed(project)).published[0] ?? nothing,
    find: async (project, hash) => (await refreshed(project)).published.find((each) => each.pointer.hash === hash),
  }
}

function publishedFrom(manifest: Manifest, limits: LimitedSurveys): Published {
  const hash = hashOf(manifest).slice(0, 32)
  return { pointer: { hash, release: manifest.release }, manifest, limits, json: JSON.stringify(manifest) }
}
