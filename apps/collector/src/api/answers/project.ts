import type { Content, Experience, ExperiencesAnswer, ProjectAnswer, Text } from '@milepost/contract'
import type { ExperienceCount, ProjectCounts, Read, ReportedProject } from '../../store/reports/reports.ts'
import { modelRefOf } from './definitions.ts'

export function projectAnswer(project: ReportedProject, counts: Read<ProjectCounts>): ProjectAnswer {
  const { id, name, timeZone, writeKey, origins, release } = project
  return {
    id,
    name,
    timeZone,
    writeKey: writeKey ?? '',
    origins,
    stageModels: (release?.content.stageModels ?? []).map(modelRefOf),
    release: release && { number: release.number, publishedAt: release.publishedAt },
    ...counts,
  }
}

export function experiencesAnswer(content: Content | null, { asOf, items }: Read<{ items: ExperienceCount[] }>): ExperiencesAnswer {
  return {
    asOf,
    items: (content?.experiences ?? []).map((experience) => {
      const { id, name, kind } = experience
      const { shown = 0, seen = 0, completed = 0, dismissed = 0 } = items.find((each) => each.experience === id) ?? {}
      return { id, name, kind, title: titleOf(experience), shown, seen, completed, dismissed }
    }),
  }
}

/** What an end user reads first. */
function titleOf(experience: Experience): Text | null {
  if (experience.kind === 'survey') return experience.questions[0]?.title ?? null
  if (experience.kind === 'tour') return experience.steps[0]?.title ?? null
  if (experience.kind === 'feedback') return experience.label
  return experience.title ?? null
}
