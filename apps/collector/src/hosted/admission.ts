import type { Survey } from '@milepost/contract'
import { linkSecret } from '../access/link-secret.ts'
import type { Manifests } from '../manifest/manifests.ts'
import type { Project } from '../store/projects.ts'
import type { LinkStore } from '../store/links.ts'
import type { Surveys } from '../surveys/surveys.ts'
import { isSigned, readLink, type SurveyLink } from './link.ts'
import type { NoticeKind } from './notices.ts'

export interface Doorkeeper {
  findProject: (key: string) => Promise<Project | undefined>
  manifests: Manifests
  links: LinkStore
  surveys: Surveys
  now: () => number
}

export type Admission =
  | { kind: Exclude<NoticeKind, 'crowded'>; project: Project | undefined }
  | { kind: 'open'; project: Project; link: SurveyLink; survey: Survey }

/** Whether a link opens its survey now, and if not, why. A forged link is not believed at all, not even which project it names. */
export async function admission(token: string, { findProject, manifests, links, surveys, now }: Doorkeeper): Promise<Admission> {
  const link = readLink(token)
  const project = link && (await findProject(link.project))
  if (!link || !project || !isSigned(token, await linkSecret(links, project.id))) return { kind: 'invalid', project: undefined }
  if (await links.isUsed(project.id, link.id)) return { kind: 'used', project }
  if (link.expiresAt <= now()) return { kind: 'expired', project }
  const { manifest, limits } = await manifests.current(project)
  const survey = manifest?.experiences.find((each) => each.id === link.survey)
  if (survey?.kind !== 'survey') return { kind: 'closed', project }
  const { from, to } = survey.schedule ?? {}
  const isScheduled = !(from !== undefined && Date.parse(from) > now()) && !(to !== undefined && Date.parse(to) <= now())
  const wanted = limits.surveys.find(({ id }) => id === survey.id)?.limits.answers
  const given = wanted === undefined ? 0 : ((await surveys.answered(project, limits)).find((each) => each.survey === survey.id)?.total ?? 0)
  return isScheduled && given < (wanted ?? Infinity) ? { kind: 'open', project, link, survey } : { kind: 'closed', project }
}
