import { kitEventPrefix, kitEvents, type MessageType, type RetentionKind } from '@milepost/contract'

type Fields = Record<string, unknown>

const ofAnswers: readonly string[] = [kitEvents.answered, kitEvents.submitted]
/** Properties of the kit's own events that stay: ids of content, numbers and times. */
const ofKit = ['experience', 'surface', 'release', 'part', 'until', 'task', 'step', 'submission', 'question', 'questions', 'questionType', 'value', 'tookMs', 'display', 'counts']
/** Properties of orders and refunds that stay, since they are counted. */
const ofOrders = ['revenue', 'total', 'currency']

/** By which setting a message ages. `identify`, `group` and `alias` keep who somebody is and their traits for as long as the person; only their context goes, with the events. */
export function retentionKindOf({ type, event }: { type: MessageType; event: string | null }): RetentionKind {
  if (type !== 'track') return 'events'
  if (event === null || !event.startsWith(kitEventPrefix)) return 'events'
  return ofAnswers.includes(event) ? 'answers' : 'exposures'
}

/**
 * The body that is left of an old message: whatever is counted. Everything derived from the message today can be derived from what is left, so
 * a rebuild from the log ends in the same rows.
 * @param read names of the properties that rules read
 * @returns undefined where nothing has to go
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

/** Choices and numbers stay, since they are counted. Words go. */
function trimmedAnswer(type: unknown, value: unknown): unknown {
  if (typeof value === 'string') return type === 'text' ? '' : value
  if (typeof value !== 'object' || value === null || !('other' in value)) return value
  const { other: _, ...rest } = value
  return rest
}

/** The parts of the context that tell the device and the language. */
function placeIn(context: Fields | undefined): Fields {
  const { innerWidth, width } = (context?.screen ?? {}) as Fields
  const screen = { ...(innerWidth === undefined ? {} : { innerWidth }), ...(width === undefined ? {} : { width }) }
  return { ...(context?.locale === undefined ? {} : { locale: context.locale }), ...(Object.keys(screen).length > 0 ? { screen } : {}) }
}
