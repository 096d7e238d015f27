import { checkContent, type HostSchema, type PropertyType } from '@milepost/contract'
import { expect, test } from 'vitest'
import { companyHistory } from '../history/company.ts'
import { checklist, effort, recommendation } from '../history/published.ts'
import content from './milepost.config.ts'

test('the content passes every check without a warning', () => {
  const result = checkContent(JSON.parse(JSON.stringify(content)))
  expect('problems' in result ? result.problems : result.warnings).toEqual([])
})

test('every stage says in words who is in it, also where its rule is not the one of the preset', () => {
  expect((content.stageModels ?? []).flatMap(({ id, stages }) => stages.flatMap((stage) => (stage.signal ? [] : [`${id}: ${stage.id}`])))).toEqual([])
})

test('the history speaks of experiences, tasks and questions that are published', () => {
  const published = new Map(
    content.experiences.map((each) => {
      if (each.kind === 'checklist') return [each.id, each.tasks.map((task) => task.id)]
      return [each.id, each.kind === 'survey' ? each.questions.map((question) => `${question.id}: ${question.type}`) : []]
    }),
  )
  const { id, ...tasks } = checklist
  expect(published.get(id)).toEqual(Object.values(tasks))
  for (const { experience, question, type, why } of [recommendation, effort])
    expect(published.get(experience)).toEqual(expect.arrayContaining([`${question}: ${type}`, ...Object.values(why).map((text) => `${text}: text`)]))
})

const history = companyHistory({ seed: 7, now: Date.UTC(2026, 10, 1), months: 8, visitors: 2000 })

function isOf(type: PropertyType | undefined, value: unknown): boolean {
  return type === 'date' ? !Number.isNaN(Date.parse(String(value))) : typeof value === type
}

/** Names and values that a dictionary does not have. */
function strangers(words: Record<string, PropertyType> | undefined, values: unknown): string[] {
  return Object.entries((values ?? {}) as object).flatMap(([name, value]) => (isOf(words?.[name], value) ? [] : [`${name}: ${JSON.stringify(value)}`]))
}

test('what the history sends is what the dictionary declares, to the type of each property', () => {
  const host: HostSchema = content.host
  const unknown = history.flatMap((message) => {
    if (message.type === 'identify') return strangers(host.personTraits, message['traits'])
    if (message.type === 'group') return strangers(host.accountTraits, message['traits'])
    const event = String(message['event'])
    if (message.type !== 'track' || event.startsWith('Milepost ')) return []
    return host.events[event] ? strangers(host.events[event], message['properties']).map((each) => `${event}, ${each}`) : [event]
  })
  expect([...new Set(unknown)]).toEqual([])
})

test('every declared event is sent by somebody in the history', () => {
  const sent = new Set(history.map((message) => message['event']))
  expect(Object.keys(content.host.events).filter((event) => !sent.has(event))).toEqual([])
})

test('no text of the host shouts', () => {
  expect(JSON.stringify(content)).not.toMatch(/[!¡]/)
})
