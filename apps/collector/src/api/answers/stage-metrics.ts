import type { ClosingAnswer, Measure, MoneyAnswer, RetentionAnswer, ScoreType, StageMetricsAnswer, StageModel } from '@milepost/contract'
import { definitions, findMeasure, type MeasureName, measure, type MeasureUnit, satisfaction, scoreGroups, share } from '@milepost/metrics'

/** Where the measures come from. Each is read only where the model names a measure that needs it. */
export interface MetricSources {
  activation: () => Promise<{ rate: Measure; timeToActivate: Measure }>
  /** Answers by the stage in which they were given. */
  scores: (type: ScoreType) => Promise<{ value: string | null; score: number; count: number }[]>
  money: () => Promise<MoneyAnswer>
  retention: () => Promise<RetentionAnswer>
  closing: () => Promise<ClosingAnswer>
  /** Where those who left each stage in the period went. */
  moves: () => Promise<{ from: string | null; to: string | null; count: number; direction: string }[]>
}

type Metric = StageMetricsAnswer['stages'][number]['metrics'][number]

interface Found {
  measure: Measure
  months?: Metric['months']
  unit: MeasureUnit
  definition: string
}

type Finder = (sources: MetricSources, stage: string) => Promise<Found | null>

const named = (name: MeasureName, measure: Measure | undefined, whom: string, months: Metric['months'] = null): Found | null =>
  measure ? { measure, unit: definitions[name].unit, months, definition: `${definitions[name].definition} ${whom}` } : null

/** Lifetime value is of all months that are over; the others are of the last of them. */
const overOf = ({ months }: MoneyAnswer): Metric['months'] => {
  const over = months.filter((month) => month.over)
  return over.length === 0 ? null : { first: over[0]!.from, last: over.at(-1)!.from }
}
const lastOf = (month: MoneyAnswer['months'][number] | undefined): Metric['months'] => (month ? { first: month.from, last: month.from } : null)

const atStage = (type: ScoreType, name: MeasureName): Finder => async ({ scores }, stage) => {
  const counts = (await scores(type)).map(({ value, score, count }) => ({ key: value, value: score, count }))
  const { groups } = scoreGroups(type, counts, { population: 'latest' })
  const own = groups.find(({ key }) => key === stage)?.score ?? satisfaction(type, [], { population: 'latest' }).score
  return named(name, own, 'Answers given in this stage.')
}

/** The last month that is over. */
const ofMonth = (pick: (month: MoneyAnswer['months'][number]) => Measure, name: MeasureName): Finder => async ({ money }) => {
  const month = (await money()).months.findLast(({ over }) => over)
  return named(name, month ? pick(month) : nothing, month ? 'All customers.' : 'No month of any customer is over yet.', lastOf(month))
}

const nothing = measure({ value: null, n: 0, method: 'none' }, { population: 'all' })

/** The share of those who left the stage in the period that went to a later one. */
const wentOn: Finder = async ({ moves }, stage) => {
  const left = (await moves()).filter(({ from }) => from === stage)
  const all = left.reduce((sum, { count }) => sum + count, 0)
  const on = left.filter(({ direction }) => direction === 'forward' || direction === 'skip').reduce((sum, { count }) => sum + count, 0)
  return { measure: share(on, all, { population: 'all' }), unit: 'percent', definition: 'Of those who left this stage in the period, the share that went on to a later one.' }
}

const finders: Partial<Record<MeasureName | 'went on' | 'expansion', Finder>> = {
  nps: atStage('nps', 'nps'),
  ces2: atStage('ces2', 'ces2'),
  csat: atStage('csat5', 'csat'),
  activationRate: async ({ activation }) => named('activationRate', (await activation()).rate, 'By the first milestone of the project that is marked as activation, in whichever stage.'),
  timeToActivate: async ({ activation }) => named('timeToActivate', (await activation()).timeToActivate, 'The median, in whichever stage; there is none while fewer than half have activated.'),
  accountChurn: ofMonth(({ accountChurn }) => accountChurn, 'accountChurn'),
  grossRevenueChurn: ofMonth(({ grossRevenueChurn }) => grossRevenueChurn, 'grossRevenueChurn'),
  netRevenueChurn: ofMonth(({ netRevenueChurn }) => netRevenueChurn, 'netRevenueChurn'),
  lifetimeValue: async ({ money }) => {
    const answer = await money()
    return named('lifetimeValue', answer.lifetime.lifetimeValue, 'All customers, in the months of the period that are over.', overOf(answer))
  },
  retention: async ({ retention }) => named('retention', (await retention()).overall[4] ?? nothing, 'Four weeks after the start, in whichever stage.'),
  timeToClose: async ({ closing }) => named('timeToClose', (await closing()).timeToClose, 'All feedback of the period.'),
  scoreChange: async ({ closing }) => named('scoreChange', (await closing()).scoreChanges.find(({ type }) => type === 'nps')?.measure ?? nothing, 'NPS.'),
  'went on': wentOn,
  expansion: async ({ money }) => {
    const month = (await money()).months.findLast(({ over }) => over)
    const value = month ? month.expansion.amount : null
    return { measure: measure({ value, n: month?.start.accounts ?? 0, method: 'none' }, { population: 'all' }), unit: 'currency', months: lastOf(month), definition: 'What customers pay more a month than at its beginning, in the last month that is over. No interval: it is a count, not a sample.' }
  },
}

/** Names that lifecycle documents use for measures that have another name here. */
const otherNames: Readonly<Record<string, keyof typeof finders>> = {
  'trial to paid rate': 'went on',
  'trial start rate': 'went on',
  'sign-up rate': 'went on',
  expansion: 'expansion',
  'expansion revenue': 'expansion',
  'time to close the loop': 'timeToClose',
  'score change after closing': 'scoreChange',
}

export async function stageMetrics(model: StageModel, sources: MetricSources): Promise<StageMetricsAnswer['stages']> {
  const once = remembering(sources)
  const metricOf = async (label: string, stage: string): Promise<Metric> => {
    const name = otherNames[label.trim().toLowerCase()] ?? findMeasure(label)
    const found = name && (await finders[name]?.(once, stage))
    if (!found) return { label, measure: null, unit: null, currency: null, months: null, definition: 'Milepost has no measure of this name: it is a reminder of the model to look at it elsewhere.' }
    return { label, months: null, ...found, currency: found.unit === 'currency' ? (await once.money()).currency : null }
  }
  return Promise.all(model.stages.map(async ({ id, metrics = [] }) => ({ stage: id, metrics: await Promise.all(metrics.map((label) => metricOf(label, id))) })))
}

/** Reads each source at most once, however many measures need it. */
function remembering(sources: MetricSources): MetricSources {
  const kept = new Map<string, Promise<unknown>>()
  const once = <Found>(key: string, read: () => Promise<Found>) => {
    const known = kept.get(key) ?? read()
    kept.set(key, known)
    return known as Promise<Found>
  }
  return {
    activation: () => once('activation', sources.activation),
    scores: (type) => once(`scores ${type}`, () => sources.scores(type)),
    money: () => once('money', sources.money),
    retention: () => once('retention', sources.retention),
    closing: () => once('closing', sources.closing),
    moves: () => once('moves', sources.moves),
  }
}
