/**
 * What must compile and what must not. The compiler runs over this file in `define-host.test.ts`; an `@ts-expect-error`
 * above a line without an error is an error itself. Each forbidden line stands under its allowed twin, so that it can only fail
 * for the reason its comment names.
 */
import type { Condition } from '../condition/condition.ts'
import { bold, type ConditionFor, defineHost, lifecycleAccountTraits, lifecycleEvents, paragraph, presetModel } from './index.ts'

const tally = defineHost({
  locales: ['en', 'de'],
  events: { 'Board Created': { template: 'string', cards: 'number', shared: 'boolean', dueAt: 'date' }, 'Card Added': {} },
  personTraits: { role: 'string', createdAt: 'date' },
  accountTraits: { plan: 'string', seats: 'number', trialEndsAt: 'date' },
})
const title = { en: 'Get started', de: 'Erste Schritte' }
const rule = tally.event('Board Created')

export function events() {
  tally.event('Board Created', { atLeast: 3, withinDays: 7, where: { template: 'sprint', cards: { op: 'atLeast', value: 3 } } })
  // @ts-expect-error a misspelt event
  tally.event('Bord Created')
  tally.event('Board Created', { where: { template: 'sprint' } })
  // @ts-expect-error a misspelt property
  tally.event('Board Created', { where: { templat: 'sprint' } })
  // @ts-expect-error another event's property
  tally.event('Card Added', { where: { template: 'sprint' } })
  // @ts-expect-error a text where a number is
  tally.event('Board Created', { where: { cards: 'three' } })
  tally.event('Board Created', { where: { cards: { op: 'greater', value: 2 } } })
  // @ts-expect-error an unknown comparator
  tally.event('Board Created', { where: { cards: { op: 'moreThan', value: 2 } } })
  // @ts-expect-error a comparator that texts do not have
  tally.event('Board Created', { where: { template: { op: 'greater', value: 'a' } } })
  tally.event('Board Created', { where: { dueAt: { op: 'before', value: '2026-01-01' } } })
  // @ts-expect-error a date is before or after, never equal
  tally.event('Board Created', { where: { dueAt: '2026-01-01' } })
  tally.event('Board Created', { where: { template: { op: 'in', value: ['sprint', 'launch'] } } })
  // @ts-expect-error `in` takes a list
  tally.event('Board Created', { where: { template: { op: 'in', value: 'sprint' } } })
  // @ts-expect-error a misspelt option
  tally.event('Board Created', { atleast: 3 })
}

export function traits() {
  tally.trait('role', 'owner')
  // @ts-expect-error a misspelt trait
  tally.trait('rol', 'owner')
  // @ts-expect-error an account's trait asked of the person
  tally.trait('plan', 'team')
  tally.accountTrait('plan', 'team')
  // @ts-expect-error a person's trait asked of the account
  tally.accountTrait('role', 'owner')
  tally.accountTrait('seats', { op: 'atLeast', value: 5 })
  // @ts-expect-error a text where a number is
  tally.accountTrait('seats', { op: 'atLeast', value: '5' })
  tally.accountTrait('plan', { op: 'exists' })
  // @ts-expect-error an unknown comparator
  tally.accountTrait('plan', { op: 'is', value: 'team' })
  tally.elapsed({ of: 'account', since: { trait: 'trialEndsAt' }, atLeast: -3, atMost: 0 })
  // @ts-expect-error not a date
  tally.elapsed({ of: 'account', since: { trait: 'plan' }, atLeast: 0 })
  // @ts-expect-error an account's date asked of the person
  tally.elapsed({ since: { trait: 'trialEndsAt' }, atLeast: 0 })
}

export function rules() {
  const mixed: ConditionFor<{ locales: ['en']; events: { A: {} } }> = { kind: 'all', of: [{ kind: 'not', of: { kind: 'event', event: 'A' } }] }
  const wire: Condition = mixed
  tally.all(rule, tally.any(), tally.not(rule), { kind: 'event', event: 'Card Added' })
  // @ts-expect-error a misspelt event in a rule written as plain data
  tally.all({ kind: 'event', event: 'Card Aded' })
  tally.progress('getting-started', 'done')
  // @ts-expect-error an unknown state of progress
  tally.progress('getting-started', 'finished')
  tally.score('nps', { band: 'high', withinDays: 90 })
  // @ts-expect-error an unknown type of score
  tally.score('nsp', { band: 'high' })
  // @ts-expect-error an unknown band
  tally.score('nps', { band: 'promoter' })
  return wire
}

export function checklists() {
  const task = { title, doneWhen: rule }
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', ...task }, { id: 'two', after: ['one'], ...task }] })
  // @ts-expect-error a task that is not there
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', ...task }, { id: 'two', after: ['three'], ...task }] })
  // @ts-expect-error a missing translation
  tally.defineChecklist({ id: 'a', name: 'A', title: { en: 'Get started' }, tasks: [{ id: 'one', ...task }] })
  // @ts-expect-error one string for two languages
  tally.defineChecklist({ id: 'a', name: 'A', title: 'Get started', tasks: [{ id: 'one', ...task }] })
  // @ts-expect-error a language the host does not have
  tally.defineChecklist({ id: 'a', name: 'A', title: { en: 'Start', de: 'Start', fr: 'Début' }, tasks: [{ id: 'one', ...task }] })
  // @ts-expect-error a missing translation deep inside
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', doneWhen: rule, title: { en: 'Create a board' } }] })
  // @ts-expect-error a missing translation of a button
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', ...task, action: { do: 'call', label: { de: 'Los' } } }] })
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', ...task, action: { do: 'open', href: '/boards', label: title } }] })
  // @ts-expect-error a misspelt field
  tally.defineChecklist({ id: 'a', name: 'A', title, tasks: [{ id: 'one', ...task }], celebrate: { title } })
  // @ts-expect-error a trigger on a misspelt event
  tally.defineChecklist({ id: 'a', name: 'A', title, trigger: { on: 'event', event: 'Board Make' }, tasks: [{ id: 'one', ...task }] })
  tally.defineChecklist({ id: 'a', name: 'A', title, trigger: { on: 'event', event: 'Card Added' }, tasks: [{ id: 'one', ...task }] })
}

export function tooltips() {
  tally.defineTooltip({ id: 'a', name: 'A', target: { testId: 'export' }, body: title, side: 'start' })
  // @ts-expect-error a side the page does not have in both directions
  tally.defineTooltip({ id: 'a', name: 'A', target: { testId: 'export' }, body: title, side: 'left' })
  // @ts-expect-error no way to find an element
  tally.defineTooltip({ id: 'a', name: 'A', target: { testid: 'export' }, body: title })
}

export function surveys() {
  tally.defineSurvey({
    id: 'a',
    name: 'A',
    questions: [
      { id: 'score', type: 'nps', title, next: [{ band: 'low', to: 'why' }, { to: 'end' }] },
      { id: 'why', type: 'text', title },
    ],
  })
  tally.defineSurvey({
    id: 'a',
    name: 'A',
    questions: [
      // @ts-expect-error a jump to a question that is not there
      { id: 'score', type: 'nps', title, next: [{ band: 'low', to: 'wy' }] },
      { id: 'why', type: 'text', title },
    ],
  })
  // @ts-expect-error an unknown type of question
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'score', type: 'np', title }] })
  // @ts-expect-error a choice without its choices
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'pick', type: 'choice', title }] })
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'pick', type: 'choice', title, choices: [{ id: 'x', label: title }, { id: 'y', label: title }] }] })
  tally.defineSurvey({
    id: 'a',
    name: 'A',
    hidden: ['order', 'campaign'],
    questions: [
      { id: 'stars', type: 'rating5', look: 'stars', title, next: [{ field: { name: 'order', in: ['a'] }, to: 'end' }, { atMost: 2, to: 'grid' }] },
      { id: 'grid', type: 'matrix', title, rows: [{ id: 'x', label: title }], columns: [{ id: 'y', label: title }, { id: 'z', label: title }] },
      { id: 'may', type: 'consent', title, label: title },
    ],
  })
  tally.defineSurvey({
    id: 'a',
    name: 'A',
    hidden: ['order'],
    questions: [
      // @ts-expect-error a jump on a hidden field that is not declared
      { id: 'stars', type: 'rating5', title, next: [{ field: { name: 'ordr', in: ['a'] }, to: 'end' }] },
    ],
  })
  // @ts-expect-error a jump on a hidden field where there are none
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'stars', type: 'rating5', title, next: [{ field: { name: 'order', in: ['a'] }, to: 'end' }] }] })
  // @ts-expect-error a scale of satisfaction is no row of stars
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'score', type: 'csat5', look: 'stars', title }] })
  // @ts-expect-error a message asks nothing, so that nothing of it can be required
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'word', type: 'message', title, required: true }] })
  // @ts-expect-error a label in one language
  tally.defineSurvey({ id: 'a', name: 'A', questions: [{ id: 'pick', type: 'choice', title, choices: [{ id: 'x', label: 'X' }, { id: 'y', label: title }] }] })
}

export function triggers() {
  const survey = { id: 'a', name: 'A', questions: [{ id: 'score', type: 'nps', title }] } as const
  tally.defineSurvey({ ...survey, trigger: { on: 'exit', unless: [{ on: 'event', event: 'Board Created', where: { cards: 3 } }] } })
  tally.defineSurvey({ ...survey, trigger: { on: 'scroll', percent: 50, delayMs: 1000 } })
  tally.defineSurvey({ ...survey, trigger: { on: 'event', event: 'Card Added', unless: [{ on: 'event', event: 'Board Created' }] } })
  // @ts-expect-error a trigger that is called off by a misspelt event
  tally.defineSurvey({ ...survey, trigger: { on: 'exit', unless: [{ on: 'event', event: 'Board Make' }] } })
  // @ts-expect-error a stay without its time
  tally.defineSurvey({ ...survey, trigger: { on: 'dwell' } })
}

export function tours() {
  const step = { body: title }
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, next: [{ when: rule, to: 'three' }, { to: 'end' }] }, { id: 'three', ...step }] })
  tally.defineTour({
    id: 'a',
    name: 'A',
    steps: [
      // @ts-expect-error a jump to a step that is not there
      { id: 'one', ...step, next: [{ to: 'tree' }] },
      { id: 'three', ...step },
    ],
  })
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, advance: { on: 'event', event: 'Board Created', where: { cards: 3 } } }] })
  // @ts-expect-error a step that waits for a misspelt event
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, advance: { on: 'event', event: 'Board Make' } }] })
  // @ts-expect-error a step that waits for an event with a misspelt property
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, advance: { on: 'event', event: 'Board Created', where: { card: 3 } } }] })
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, advance: { on: 'valid', target: '#name' }, when: tally.url('/boards') }] })
  // @ts-expect-error an unknown way to go on
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, advance: { on: 'hover' } }] })
  // @ts-expect-error a step that is at home in a rule in words the host does not have
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one', ...step, when: { kind: 'event', event: 'Trial Started' } }] })
  // @ts-expect-error a step without a text
  tally.defineTour({ id: 'a', name: 'A', steps: [{ id: 'one' }] })
}

export function announcements() {
  const body = { en: [paragraph('Press ', bold('Export'), '.')], de: 'Einfach exportieren.' }
  const close = { id: 'ok', do: 'close', label: title } as const
  tally.defineModal({ id: 'a', name: 'A', title, body, buttons: [{ id: 'go', do: 'open', href: '/boards', label: title }, close] })
  // @ts-expect-error a button that leads nowhere
  tally.defineModal({ id: 'a', name: 'A', title, body, buttons: [{ id: 'go', do: 'open', label: title }] })
  // @ts-expect-error a rich text in one language of two
  tally.defineBanner({ id: 'a', name: 'A', body: { en: [paragraph('Press')] } })
  // @ts-expect-error one passage for two languages
  tally.defineBanner({ id: 'a', name: 'A', body: [paragraph('Press')] })
  // @ts-expect-error a word that is none of rich text
  tally.defineBanner({ id: 'a', name: 'A', body: { en: [{ kind: 'html', of: [] }], de: 'x' } })
  tally.defineBanner({ id: 'a', name: 'A', body, inside: '#news' })
  // @ts-expect-error an edge that windows do not have
  tally.defineBanner({ id: 'a', name: 'A', body, edge: 'left' })
  tally.defineHotspot({ id: 'a', name: 'A', target: '#a', title, body, media: { kind: 'image', src: '/a.png', alt: title } })
  // @ts-expect-error a picture that says nothing to who cannot see it
  tally.defineHotspot({ id: 'a', name: 'A', target: '#a', title, body, media: { kind: 'image', src: '/a.png' } })
}

export function standbys() {
  tally.defineFeedback({ id: 'a', name: 'A', label: title, survey: 'ideas' })
  // @ts-expect-error feedback that asks nothing
  tally.defineFeedback({ id: 'a', name: 'A', label: title })
  tally.defineResourceCentre({ id: 'a', name: 'A', title, items: [{ id: 'b', do: 'start', experience: 'tour', label: title, when: rule }] })
  // @ts-expect-error a resource that does nothing
  tally.defineResourceCentre({ id: 'a', name: 'A', title, items: [{ id: 'b', label: title }] })
}

export function stageModels() {
  const stage = { name: title, when: rule }
  const own = tally.defineStageModel({
    id: 'own',
    name: 'Our own',
    unit: 'account',
    stages: [{ id: 'trial', ...stage }, { id: 'paid', ...stage }],
    priority: ['paid', 'trial'],
    categories: [{ id: 'all', name: title, stages: ['trial'] }],
  })
  // @ts-expect-error a stage that is not there, in the priority
  tally.defineStageModel({ id: 'own', name: 'Our own', unit: 'account', stages: [{ id: 'trial', ...stage }], priority: ['paid'] })
  tally.defineStageModel({
    id: 'own',
    name: 'Our own',
    unit: 'account',
    stages: [{ id: 'trial', ...stage }],
    // @ts-expect-error a stage that is not there, in a category
    categories: [{ id: 'all', name: title, stages: ['paid'] }],
  })
  tally.stage(own, 'trial', 'paid')
  // @ts-expect-error a stage that the model does not have
  tally.stage(own, 'churned')
  tally.stage('defined-elsewhere', 'anything')
}

export function presets() {
  const nine = tally.presetModel('saas-9', { rules: { evaluation: rule }, activation: { id: 'activated' } })
  tally.stage(nine, 'evaluation')
  // @ts-expect-error a stage of another preset
  tally.presetModel('saas-9', { rules: { loyalty: rule } })
  // @ts-expect-error an unknown preset
  tally.presetModel('saas-10')
  // @ts-expect-error a rule in words the host does not have
  tally.presetModel('saas-9', { rules: { evaluation: { kind: 'event', event: 'Trial Started' } } })
  presetModel('saas-9', { rules: { evaluation: { kind: 'event', event: 'Trial Started' } } })
}

export function languages() {
  const single = defineHost({ locales: ['en'], events: { ...lifecycleEvents }, accountTraits: lifecycleAccountTraits })
  single.defineTooltip({ id: 'a', name: 'A', target: '#a', body: 'One language needs no record' })
  single.defineTooltip({ id: 'a', name: 'A', target: '#a', body: { en: 'But may have one' } })
  single.defineModal({ id: 'a', name: 'A', title: 'One language', body: [paragraph('needs no record'), { kind: 'list', items: [['here either']] }] })
  // @ts-expect-error another language than the host's
  single.defineTooltip({ id: 'a', name: 'A', target: '#a', body: { de: 'Falsch' } })
  single.event('Subscription Changed', { where: { change: 'upgrade' } })
  // @ts-expect-error the host has no traits of persons
  single.trait('role', 'owner')
  // @ts-expect-error a host speaks at least one language
  defineHost({ locales: [], events: {} })
  // @ts-expect-error an unknown type of property
  defineHost({ locales: ['en'], events: { A: { at: 'datetime' } } })
}
