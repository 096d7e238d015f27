import { checkContent, type HostSchema, type PropertyType } from '@milepost/contract'
import { expect, test } from 'vitest'
import { companyHistory } from '../history/company.ts'
import content from './milepost.config.ts'

test('the content passes every check without a warning', () => {
  const result = checkContent(JSON.parse(JSON.stringify(content)))
  expect('problems' in result ? result.problems : result.warnings).toEqual([])
})

test('every stage says in words who is in it, also where its rule is not the one of the preset', () => {
  expect((content.stageModels ?? []).flatMap(({ id, stages }) => stages.flatMap((stage) => (stage.signal ? [] : [`${id}: ${stage.id}`])))).toEqual([])
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

/** What can be named of an experience besides itself: tasks, steps, questions, and what can be pressed. */
function partsOf(experience: (typeof content.experiences)[number]): string[] {
  const lists = Object.entries(experience).flatMap(([field, value]) => (['tasks', 'steps', 'questions', 'buttons', 'items'].includes(field) ? [value] : []))
  return [...(lists as { id: string }[][]).flat().map(({ id }) => id), ...(experience.kind === 'feedback' ? ['open'] : [])]
}

test('the history speaks of experiences, tasks, steps, questions and buttons that are published', () => {
  const published = new Map(content.experiences.map((each) => [each.id, { kind: each.kind, parts: partsOf(each) }]))
  const unknown = history.flatMap(({ event, properties }) => {
    if (!String(event).startsWith('Milepost ')) return []
    const { experience, surface, task, step, question, part } = properties as Record<string, string>
    const { kind, parts } = published.get(experience!) ?? { kind: 'nothing', parts: [] as string[] }
    const named = [task, step, question, part].flatMap((name) => name ?? [])
    return kind === surface && named.every((name) => parts.includes(name)) ? [] : [`${event}: ${experience}, ${surface}, ${named.join(', ')}`]
  })
  expect([...new Set(unknown)]).toEqual([])
})

test('a question is answered in the history as the type that is published', () => {
  const types = new Map(content.experiences.flatMap((each) => (each.kind === 'survey' ? each.questions.map(({ id, type }) => [`${each.id} ${id}`, type]) : [])))
  const answers = history.filter(({ event }) => event === 'Milepost Answered').map(({ properties }) => properties as Record<string, string>)
  expect(answers.length).toBeGreaterThan(500)
  expect(answers.filter(({ experience, question, questionType }) => types.get(`${experience} ${question}`) !== questionType)).toEqual([])
})

test('every experience is met by somebody in the history', () => {
  const met = new Set(history.flatMap(({ event, properties }) => (event === 'Milepost Shown' ? [(properties as { experience: string }).experience] : [])))
  expect(content.experiences.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([])
})

test('no two companies of the history have one name', () => {
  const names = new Map(history.flatMap(({ type, groupId, traits }) => (type === 'group' && (traits as { name?: string }).name ? [[groupId, (traits as { name: string }).name]] : [])))
  expect(names.size).toBeGreaterThan(900)
  expect(new Set(names.values()).size).toBe(names.size)
})

test('every declared event is sent by somebody in the history', () => {
  const sent = new Set(history.map((message) => message['event']))
  expect(Object.keys(content.host.events).filter((event) => !sent.has(event))).toEqual([])
})

test('no text of the host shouts', () => {
  expect(JSON.stringify(content)).not.toMatch(/[!¡]/)
})
