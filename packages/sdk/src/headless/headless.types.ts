import type { Held } from '@milepost/targeting'
import { createHeadless, createSurveyFlow, type Drawn, type DrawnOf } from './index.ts'

/** Promises about types, also of what must not compile. Never run. */
export function drawing(drawn: Drawn): number | string {
  if (drawn.kind === 'checklist') {
    drawn.report({ kind: 'act', part: 'invite' })
    // @ts-expect-error a checklist has no target
    drawn.view.value.target
    return drawn.view.value.doneCount
  }
  if (drawn.kind === 'survey') {
    const flow = createSurveyFlow(drawn)
    flow.choose(9)
    return flow.question().id
  }
  // @ts-expect-error the tooltip and others have no questions
  createSurveyFlow(drawn)
  // @ts-expect-error a word that no surface says
  drawn.report({ kind: 'ignored' })
  // @ts-expect-error a snooze without its end
  drawn.report({ kind: 'snoozed' })
  return drawn.id
}

export function state() {
  const kit = createHeadless({ writeKey: 'pk_1', url: 'https://milepost.example.com' })
  const reasons: Held['reason'][] = kit.decision.value?.held.map(({ reason }) => reason) ?? []
  const seenAt: number[] | undefined = kit.progress.value.start?.seenAt
  // @ts-expect-error a signal is read, not written
  kit.shown.value = []
  // @ts-expect-error nobody else draws
  createHeadless({ writeKey: 'pk_1', url: 'https://milepost.example.com', unclaimed: 'somebody' })
  // @ts-expect-error without a key
  createHeadless({ url: 'https://milepost.example.com' })
  const list = kit.shown.value.filter((drawn): drawn is DrawnOf<'checklist'> => drawn.kind === 'checklist')
  return { reasons, seenAt, tasks: list.flatMap(({ view }) => view.value.tasks) }
}
