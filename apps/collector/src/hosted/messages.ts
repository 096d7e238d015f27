import { type HostedEvent, kitEvents, type Survey } from '@milepost/contract'
import type { SurveyLink } from './link.ts'

const sent = ['seen', 'answered', 'submitted', 'completed'] as const satisfies HostedEvent['kind'][]

/** Events in one request: enough for every question of the longest survey and its end. */
const mostEvents = 64

interface Said {
  link: SurveyLink
  survey: Survey
  release: number
  events: readonly HostedEvent[]
  locale: unknown
  innerWidth: unknown
}

/**
 * The events of the page as messages of the person whom the link names. The person, the survey and the submission come from the link and
 * never from the page; the rest is checked like any message. Message ids are made from the link and the page's event id, so that an event
 * sent twice counts once.
 */
export function messagesOf({ link, survey, release, events, locale, innerWidth }: Said) {
  return events.slice(0, mostEvents).flatMap((event) => {
    const kind = sent.find((each) => each === event?.kind)
    if (!kind) return []
    const about = { experience: survey.id, surface: 'survey', release, submission: link.id, hosted: true }
    return [
      {
        type: 'track' as const,
        event: kitEvents[kind],
        userId: link.person,
        ...(isTime(event.at) && { timestamp: new Date(event.at).toISOString() }),
        messageId: `${link.id}-${String(event.id).slice(0, 64)}`,
        properties: { ...about, ...detailOf(kind, event, survey) },
        context: {
          ...(link.account !== null && { groupId: link.account }),
          ...(typeof locale === 'string' && { locale: locale.slice(0, 35) }),
          ...(typeof innerWidth === 'number' && { screen: { innerWidth } }),
        },
      },
    ]
  })
}

function detailOf(kind: (typeof sent)[number], { question, value, tookMs, questions }: HostedEvent, survey: Survey): Record<string, unknown> {
  if (kind === 'answered') {
    const questionType = survey.questions.find(({ id }) => id === question)?.type
    return { question, questionType, value, ...(typeof tookMs === 'number' && { tookMs }) }
  }
  return kind === 'submitted' ? { questions } : {}
}

/** Milliseconds since 1970, of this century. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 946_684_800_000 && value < 4_102_444_800_000
}
