import { kitEventPrefix, kitEvents, type MessageType, type RetentionKind } from '@milepost/contract'

type Fields = Record<string, unknown>

const ofAnswers: readonly string[] = [kitEvents.answered, kitEvents.submitted]
/** What the kit's own events are made of: ids of content, numbers and times. */
const ofKit = ['experience', 'surface', 'release', 'part', 'until', 'task', 'step', 'submission', 'question', 'questions', 'questionType', 'value', 'tookMs', 'display', 'counts']
/** What orders and refunds are counted by. */
const ofOrders = ['revenue', 'total', 'currency']

/** Of whom something is said and what they are like stays as long as the person does; where that was said goes with the events. */
export function retentionKindOf({ type, event }: { type: MessageType; event: string | null }): RetentionKind {
  if (type !== 'track') return 'events'
  if (event === null || !event.startsWith(kitEventPrefix)) return 'events'
  return ofAnswers.includes(event) ? 'answers' : 'exposures'
}

/**
 * What stays of an old message: what is counted. Everything that is derived from it today is derived from what stays, so that folding the log anew
 * ends in the same rows.
 * @param read names of properties that rules ask about
 * @returns nothing where all of it stays
 */
export function trimmedBody(kind: RetentionKind, { event, body }: { event: string | null; body: string }, read: ReadonlySet<string>): string | undefined {
  const { properties, context, ...rest } = JSON.parse(body) as { properties?: Fields; context?: Fields }
  const kept = new Set([...read, ...(kind === 'events' ? ofOrders : ofKit)])
  const own = Object.entries(properties ?? {}).filter(([name]) => kept.has(name))
  const said = Object.fromEntries(own.map(([name, value]) => [name, name === 'value' && kind === 'answers' ? trimmedAnswer(properties?.questionType, value) : value]))
  const place = kind === 'answers' && event === kitEvents.answered ? placeIn(context) : {}
  const next = JSON.stringify({
    ...(Object.keys(said).length > 0 ? { properties: said } : {}),
    ...(Object.keys(place).length > 0 ? { context: place } : {}),
    ...('traits' in rest ? { traits: rest.traits } : {}),
    ...('previousId' in rest ? { previousId: rest.previousId } : {}),
  })
  return next === body ? undefined : next
}

/** Choices and numbers are counted; words are read. */
function trimmedAnswer(type: unknown, value: unknown): unknown {
  if (typeof value === 'string') return type === 'text' ? '' : value
  if (typeof value !== 'object' || value === null || !('other' in value)) return value
  const { other: _, ...rest } = value
  return rest
}

/** What tells the device and the language. */
function placeIn(context: Fields | undefined): Fields {
  const { innerWidth, width } = (context?.screen ?? {}) as Fields
  const screen = { ...(innerWidth === undefined ? {} : { innerWidth }), ...(width === undefined ? {} : { width }) }
  return { ...(context?.locale === undefined ? {} : { locale: context.locale }), ...(Object.keys(screen).length > 0 ? { screen } : {}) }
}
