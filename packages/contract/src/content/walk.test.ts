import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Condition } from '../condition/condition.ts'
import { Text } from '../scalar.ts'
import { Content } from './content.ts'
import { fieldsAt, placesOf } from './walk.ts'

const text = { en: 'Text' }
const rule = { kind: 'any', of: [] }

/** One of everything that holds a text or a rule. */
const content = {
  host: { locales: ['en'], events: {} },
  experiences: [
    {
      kind: 'checklist',
      id: 'c',
      name: 'c',
      audience: rule,
      title: text,
      description: text,
      tasks: [{ id: 't', title: text, description: text, doneWhen: rule, action: { do: 'call', label: text } }],
      celebration: { title: text, body: text },
    },
    { kind: 'tooltip', id: 't', name: 't', target: { text: 'Export' }, title: text, body: text, doneLabel: text },
    {
      kind: 'survey',
      id: 's',
      name: 's',
      questions: [
        { id: 'a', type: 'nps', title: text, description: text, lowLabel: text, highLabel: text, next: [{ when: rule, to: 'end' }] },
        { id: 'b', type: 'text', title: text, placeholder: text },
        { id: 'c', type: 'choices', title: text, choices: [{ id: 'x', label: text }, { id: 'y', label: text }] },
      ],
      endings: [{ title: text, body: text, link: { label: text, href: '/' } }],
    },
  ],
  milestones: [{ id: 'm', name: 'm', unit: 'person', when: rule }],
  stageModels: [{ id: 'm', name: 'm', unit: 'person', stages: [{ id: 's', name: text, when: rule }], categories: [{ id: 'c', name: text, stages: [] }] }],
}

/** Every place of one and the same object, found without the schemas. */
function placesOfSame(value: unknown, wanted: object, at: (string | number)[] = []): string[] {
  if (value === wanted) return [at.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => placesOfSame(item, wanted, [...at, key]))
}

const found = (wanted: v.GenericSchema) => [...placesOf(wanted, Content, content)].map(({ at }) => at.join('.'))

test('the sample is content', () => {
  expect(v.safeParse(Content, content).success).toBe(true)
})

test('the walk finds every text and nothing that only looks like one', () => {
  expect(found(Text).toSorted()).toEqual(placesOfSame(content, text).toSorted())
})

test('the walk finds every rule', () => {
  expect(found(Condition).toSorted()).toEqual(placesOfSame(content, rule).toSorted())
})

test('the fields of a place are those of its kind', () => {
  expect(fieldsAt(Content, content, ['experiences', 1])).toContain('doneByTarget')
  expect(fieldsAt(Content, content, ['experiences', 1])).not.toContain('tasks')
  expect(fieldsAt(Content, content, ['experiences', 0, 'tasks', 0, 'action'])).toEqual(['do', 'label'])
  expect(fieldsAt(Content, content, ['nowhere'])).toEqual([])
})
