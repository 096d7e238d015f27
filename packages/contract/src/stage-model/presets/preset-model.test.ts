import { expect, test } from 'vitest'
import { checkContent } from '../../content/check-content.ts'
import { defineHost } from '../../define/define-host.ts'
import { lifecycleAccountTraits, lifecycleEvents } from './lifecycle.ts'
import { type PresetId, presetIds, presetModel } from './preset-model.ts'

// The models as their documents have them: stage id, English name, name in the document's language.
const documents: Record<PresetId, { language: 'de' | 'sv'; stages: [id: string, en: string, own: string][]; metrics: Record<string, string[]> }> = {
  'saas-9': {
    language: 'de',
    stages: [
      ['awareness', 'Awareness', 'Bewusstseinsbildung'],
      ['consideration', 'Consideration', 'Betrachtung'],
      ['qualification', 'Qualification', 'Qualifizierung'],
      ['evaluation', 'Evaluation', 'Bewertung'],
      ['purchase', 'Purchase', 'Kauf'],
      ['activation', 'Activation', 'Aktivierung'],
      ['expansion', 'Expansion', 'Erweiterung'],
      ['renewal', 'Renewal', 'Erneuerung'],
      ['referral', 'Referral', 'Empfehlung'],
    ],
    metrics: {
      evaluation: ['trial to paid rate'],
      purchase: ['why they chose us (open answer)'],
      activation: ['activation rate', 'time to activate'],
      expansion: ['expansion revenue', 'customer lifetime value'],
      renewal: ['renewal rate', 'features they like best (open answer)'],
      referral: ['NPS', 'referrals'],
    },
  },
  'xaas-6': {
    language: 'de',
    stages: [
      ['awareness', 'Awareness', 'Bewusstseinsbildung'],
      ['conversion', 'Conversion', 'Konversion'],
      ['purchase', 'Purchase', 'Kaufen'],
      ['activation', 'Activation', 'Aktivierung'],
      ['renewal', 'Renewal', 'Vertragsverlängerung'],
      ['referral', 'Referral', 'Empfehlung'],
    ],
    metrics: {
      conversion: ['trial start rate'],
      purchase: ['CSAT after purchase'],
      activation: ['activation rate', 'time to activate', 'weekly active'],
      renewal: ['renewal rate', 'account churn', 'revenue churn'],
      referral: ['NPS', 'referrals'],
    },
  },
  'clm-5': {
    language: 'de',
    stages: [
      ['reach', 'Reach', 'Reichweite'],
      ['acquisition', 'Acquisition', 'Erwerb'],
      ['conversion', 'Conversion', 'Konvertierung'],
      ['retention', 'Retention', 'Bindung'],
      ['loyalty', 'Loyalty', 'Loyalität'],
    ],
    metrics: {
      reach: ['visitors'],
      acquisition: ['sign-up rate'],
      conversion: ['trial to paid rate'],
      retention: ['CSAT', 'CES', 'retention'],
      loyalty: ['NPS', 'customer lifetime value'],
    },
  },
  'customer-success': {
    language: 'de',
    stages: [
      ['onboarding', 'Onboarding', 'Onboarding'],
      ['training', 'Customer education', 'Kundenschulung'],
      ['nurturing', 'Nurturing', 'Pflege'],
      ['support', 'Support', 'Unterstützung'],
      ['risk', 'Churn-risk mitigation', 'Minderung von Abwanderungsrisiken'],
      ['recovery', 'Turning a bad experience around', 'Negative Kundenerfahrungen umkehren'],
    ],
    metrics: {
      onboarding: ['activation rate', 'time to activate', 'checklist completion'],
      training: ['feature adoption'],
      nurturing: ['NPS', 'expansion'],
      support: ['CES', 'NPS', 'average handling time (imported)'],
      risk: ['account churn', 'revenue churn'],
      recovery: ['time to close the loop', 'score change after closing'],
    },
  },
  'saas-6': {
    language: 'sv',
    stages: [
      ['awareness', 'Awareness', 'Medvetenhet'],
      ['conversion', 'Conversion', 'Konvertering'],
      ['purchase', 'Purchase', 'Köp'],
      ['onboarding', 'Onboarding', 'Onboarding'],
      ['renewal', 'Renewal', 'Förnyelse'],
      ['loyalty', 'Loyalty', 'Lojalitet'],
    ],
    metrics: {
      awareness: ['impressions'],
      conversion: ['sign-up rate'],
      onboarding: ['activation rate', 'checklist completion', 'CES after onboarding'],
      renewal: ['renewal rate', 'revenue churn'],
      loyalty: ['NPS', 'customer lifetime value'],
    },
  },
}

test('every model of the catalogue is there and no other', () => {
  expect(presetIds.toSorted()).toEqual(Object.keys(documents).toSorted())
})

test.each(presetIds)('%s has the stages, names and metrics of its document', (id) => {
  const { language, stages, metrics } = documents[id]
  const model = presetModel(id)
  expect(model.stages.map((stage) => [stage.id, stage.name])).toEqual(stages.map(([stage, en, own]) => [stage, { en, [language]: own }]))
  const assigned = model.stages.flatMap((stage) => (stage.metrics ? [[stage.id, stage.metrics]] : []))
  expect(Object.fromEntries(assigned)).toEqual(metrics)
  expect(model.stages.every((stage) => stage.signal)).toBe(true)
  expect(model.source).toBeTruthy()
})

test.each(presetIds)('%s passes every check for a host with the words of the lifecycle', (id) => {
  const host = defineHost({ locales: ['en', documents[id].language], events: lifecycleEvents, accountTraits: lifecycleAccountTraits })
  const activated = host.defineMilestone({ id: 'activated', name: 'Activated', unit: 'account', activation: true, when: host.event('Signed Up') })
  const result = checkContent(host.defineContent({ experiences: [], milestones: [activated], stageModels: [host.presetModel(id)] }))
  expect(result).toMatchObject({ warnings: [], content: { stageModels: [{ id }] } })
})

test('a host without an event of a preset is told which, where, and what to do', () => {
  const { 'Referral Sent': _, ...rest } = lifecycleEvents
  const host = defineHost({ locales: ['en', 'de'], events: rest, accountTraits: lifecycleAccountTraits })
  const activated = host.defineMilestone({ id: 'activated', name: 'Activated', unit: 'account', when: host.event('Signed Up') })
  const parts = { experiences: [], milestones: [activated] }
  expect(checkContent(host.defineContent({ ...parts, stageModels: [host.presetModel('saas-9')] }))).toMatchObject({
    problems: [{ path: 'stageModels[0] "saas-9" › stages[8].when.of[0].event', got: '"Referral Sent"' }],
  })
  const said = host.presetModel('saas-9', { rules: { referral: host.event('Review Submitted') } })
  expect(checkContent(host.defineContent({ ...parts, stageModels: [said] }))).toHaveProperty('content')
})

test('one rule said anew leaves the others, and the preset itself, as they were', () => {
  const before = JSON.stringify(presetModel('saas-9'))
  const rule = { kind: 'milestone', milestone: 'trial' } as const
  const changed = presetModel('saas-9', { id: 'ours', rules: { evaluation: rule }, names: { evaluation: { sv: 'Utvärdering' } } })
  expect(changed.id).toBe('ours')
  expect(changed.stages.find((stage) => stage.id === 'evaluation')).toMatchObject({ when: rule, name: { en: 'Evaluation', de: 'Bewertung', sv: 'Utvärdering' } })
  const others = (model: typeof changed) => model.stages.filter((stage) => stage.id !== 'evaluation')
  expect(others(changed)).toEqual(others(presetModel('saas-9')))
  expect(JSON.stringify(presetModel('saas-9'))).toBe(before)
})

test('a stage with another rule is not described by the preset, but by the host or not at all', () => {
  const rule = { kind: 'milestone', milestone: 'trial' } as const
  const signalsOf = (model: { stages: { signal?: string | undefined }[] }) => model.stages.map(({ signal }) => signal)
  const [preset, bare, said] = [{}, { rules: { evaluation: rule } }, { rules: { evaluation: rule }, signals: { evaluation: 'a trial', purchase: 'pays' } }].map((changes) =>
    signalsOf(presetModel('saas-9', changes)),
  )
  expect(preset![3]).toBe('trial or demo running')
  expect(bare).toEqual(preset!.with(3, undefined))
  expect(said).toEqual(preset!.with(3, 'a trial').with(4, 'pays'))
})

test("the host's activation milestone stands in every rule that asks for activation", () => {
  for (const id of presetIds) {
    const text = JSON.stringify(presetModel(id, { activation: { id: 'first-value' } }))
    expect(text).not.toContain('"activated"')
    expect(text.includes('"first-value"')).toBe(JSON.stringify(presetModel(id)).includes('"activated"'))
  }
})

test('an unknown preset is refused with the list of those there are', () => {
  expect(() => presetModel('saas-10' as never)).toThrow('there is no preset "saas-10"; take one of saas-9')
})
