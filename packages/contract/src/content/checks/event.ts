import { Cancelling, Trigger } from '../../experience/base.ts'
import { Advance } from '../../experience/tour.ts'
import { findKitEventKind } from '../../kit-event.ts'
import { insteadOf } from '../closest.ts'
import { Content } from '../content.ts'
import type { Outline } from '../outline.ts'
import type { Finding, Place } from '../problem.ts'
import { placesOf } from '../walk.ts'
import type { Check } from './check.ts'
import { comparisonFindings } from './comparison.ts'

interface EventUse {
  at: Place
  event: string
  where: Record<string, unknown> | undefined
}

/** Events and their properties that the host never declared: rules over them would wait for ever. */
export const event: Check = function* (outline) {
  for (const use of usesOf(outline)) {
    if (findKitEventKind(use.event)) continue
    const properties = outline.events.get(use.event)
    if (!properties) {
      yield {
        at: [...use.at, 'event'],
        got: use.event,
        problem: 'the host declares no such event',
        remedy: insteadOf(use.event, outline.events.keys(), declaration(use)),
      }
      continue
    }
    yield* propertyFindings(use, properties)
  }
}

/** The missing declaration, with the properties that the rule reads: without them they would be the next finding. */
function declaration({ at: [list], where = {} }: EventUse): string {
  const properties = Object.keys(where).map((name) => JSON.stringify(name))
  const declare = `declare it in host.events${properties.length === 0 ? '' : `, with its ${properties.join(' and ')}`}`
  // Most models come from a preset, whose rules are not in the file that is pushed.
  return list === 'stageModels' ? `${declare}, or write another rule for this stage: \`rules\` of \`presetModel\`` : declare
}

function* propertyFindings({ at, event, where = {} }: EventUse, properties: Outline['traits']['person']): Generator<Finding> {
  for (const [name, test] of Object.entries(where)) {
    const place = [...at, 'where', name]
    const type = properties.get(name)
    if (!type) {
      const otherwise = `declare it in host.events[${JSON.stringify(event)}]`
      yield { at: place, got: name, problem: `the event ${JSON.stringify(event)} declares no such property`, remedy: insteadOf(name, properties.keys(), otherwise) }
    } else yield* comparisonFindings(test, type, place)
  }
}

function usesOf({ leaves, content }: Outline): EventUse[] {
  const inRules = leaves.flatMap(({ at, leaf }) => (leaf.kind === 'event' ? [{ at, event: leaf.event, where: leaf.where }] : []))
  const waited = [Trigger, Cancelling, Advance].flatMap((schema) => [...placesOf(schema, Content, content)]).flatMap(({ at, value }) => {
    const waiting = value as Trigger | Cancelling | Advance
    return waiting.on === 'event' ? [{ at, event: waiting.event, where: waiting.where }] : []
  })
  return [...inRules, ...waited]
}
