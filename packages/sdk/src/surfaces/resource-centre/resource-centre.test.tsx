import type { Checklist, Experience, ExperienceProgress, Resource, ResourceCentre, Tooltip } from '@milepost/contract'
import { type Decision, emptyFacts, ordersOf } from '@milepost/targeting'
import { afterEach, expect, it } from 'vitest'
import { bareScene, plainView, rehearse } from '../rehearsal.ts'
import type { ViewOf } from '../surface.ts'
import { mountResourceCentre } from './resource-centre.tsx'

const never = { kind: 'any', of: [] } as const
const start: Checklist = {
  id: 'start',
  kind: 'checklist',
  name: 'Start',
  title: 'Get going',
  tasks: ['one', 'two', 'three'].map((id) => ({ id, title: id, doneWhen: never })),
}
const tip: Tooltip = { id: 'tip', kind: 'tooltip', name: 'Tip', target: '#t', body: 'b' }
const items: Resource[] = [
  { id: 'start', do: 'start', experience: 'start', label: 'Get going' },
  { id: 'tip', do: 'start', experience: 'tip', label: 'The tip' },
  { id: 'docs', do: 'open', href: 'https://example.com/docs', label: 'Documentation' },
  { id: 'boards', do: 'open', href: '/boards', label: 'Boards' },
  { id: 'chat', do: 'call', label: 'Talk to us', description: 'Within the hour', when: { kind: 'all', of: [] } },
]
const survey: Experience = { id: 'ask', kind: 'survey', name: 'Ask', questions: [{ id: 'score', type: 'nps', title: 'How likely?' }] }
const centre: ResourceCentre = { id: 'help', kind: 'resourceCentre', name: 'Help', title: 'Help', items }

interface At {
  form?: 'full' | 'launcher'
  experiences?: Experience[]
  progress?: Record<string, ExperienceProgress>
  beside?: Decision['shown']
  more?: Partial<ResourceCentre>
}
function view({ form = 'full', experiences = [start, tip], progress = {}, beside = [], more = {} }: At = {}): ViewOf<'resourceCentre'> {
  return {
    ...plainView,
    form,
    experience: { ...centre, ...more },
    scene: bareScene({ person: { ...emptyFacts(), progress }, experiences: experiences.map((one) => ({ ...one, ...ordersOf(one) })) }, { decision: { shown: beside, held: [] } }),
  }
}

let stage: ReturnType<typeof rehearse<'resourceCentre'>>
afterEach(() => stage.end())
const isUnderWhatIsBeside = () => stage.get('button', 'Help').closest('.centre-dock')?.matches('.under')
const listed = () => stage.all('listitem').map((item) => item.textContent)

it('stands by as a button, and gives its panel the focus of who opened it', () => {
  stage = rehearse(mountResourceCentre, view({ form: 'launcher' }))
  expect(stage.get('button', 'Help').getAttribute('aria-expanded')).toBe('false')
  stage.press('button', 'Help')
  stage.view.value = view()
  expect(stage.get('dialog', 'Help')).toBeTruthy()
  expect(stage.focused()).toBe(stage.get('heading', 'Help'))
  stage.key('Escape')
  expect(stage.said()).toEqual(['opened', 'collapsed'])
  expect(stage.focused()).toBe(stage.get('button', 'Help'))
})

it('lists what this person can open, with how far they are', () => {
  const progress = { start: { parts: { one: 0 }, skipped: { two: 0 } }, tip: { doneAt: 0 } }
  stage = rehearse(mountResourceCentre, view({ progress }))
  expect(listed()).toEqual(['Get going1 of 2 done', 'The tipDone', 'Documentation', 'Boards', 'Talk to usWithin the hour'])
})

it('lists what would never come here by itself', () => {
  stage = rehearse(mountResourceCentre, view({ experiences: [start, { ...tip, trigger: { on: 'manual' } }] }))
  expect(listed()).toContain('The tip')
})

it('lists nothing that a press would not bring', () => {
  stage = rehearse(mountResourceCentre, view({ experiences: [start] }))
  expect(listed()).not.toContain('The tip')
  stage.view.value = view({ experiences: [start, { ...tip, holdout: 100 }] })
  expect(listed()).not.toContain('The tip')
  stage.view.value = view({ experiences: [start, { ...tip, audience: never }] })
  expect(listed()).not.toContain('The tip')
  stage.view.value = view({ more: { items: [{ ...items[4]!, when: never }] } })
  expect(stage.all('button')).toEqual([])
})

it('folds before it opens what was chosen', () => {
  stage = rehearse(mountResourceCentre, view())
  stage.get('button', 'Get going0 of 3 done').click()
  expect(stage.focused()).toBe(stage.get('button', 'Help'))
  stage.get('link', 'Boards').click()
  expect(stage.reports).toEqual([{ kind: 'collapsed' }, { kind: 'act', part: 'start' }, { kind: 'collapsed' }, { kind: 'act', part: 'boards' }])
})

it('leaves other origins to the browser, beside the page', () => {
  stage = rehearse(mountResourceCentre, view())
  const link = stage.get('link', 'Documentation')
  let isTaken: boolean | undefined
  link.addEventListener('click', (event) => {
    isTaken = event.defaultPrevented
    event.preventDefault()
  })
  link.click()
  expect([isTaken, link.getAttribute('target'), link.getAttribute('rel')]).toEqual([false, '_blank', 'noopener'])
  expect(stage.reports).toEqual([{ kind: 'clicked', part: 'docs' }])
})

it.each([
  ['stands open: on a phone it is a sheet over the launcher', { experience: start, form: 'full' }, true],
  ['waits as a launcher', { experience: start, form: 'launcher' }, false],
  ['is a part of the page', { experience: { ...start, inside: '#home' }, form: 'full' }, false],
] as const)('goes under a checklist that %s', (_, beside, isUnder) => {
  stage = rehearse(mountResourceCentre, view({ form: 'launcher', beside: [beside] }))
  expect(isUnderWhatIsBeside()).toBe(isUnder)
})

it('goes under a survey', () => {
  stage = rehearse(mountResourceCentre, view({ form: 'launcher', beside: [{ experience: survey, form: 'full' }] }))
  expect(isUnderWhatIsBeside()).toBe(true)
})
