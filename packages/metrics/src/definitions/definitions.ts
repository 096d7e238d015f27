/**
 * What a value is counted in. `points`: NPS, -100 to 100; `percent`: 0 to 100, a share, or a change that may be negative; `percentagePoints`: a
 * difference of two shares; `mean`: on the question's own scale; `score`: 0 to 100.
 */
export const measureUnits = ['points', 'percent', 'percentagePoints', 'mean', 'days', 'count', 'currency', 'score'] as const
export type MeasureUnit = (typeof measureUnits)[number]

export const measureNames = [
  'nps',
  'npsDifference',
  'ces1',
  'ces2',
  'ces2EasyShare',
  'csat',
  'cesDifference',
  'csatDifference',
  'responseRate',
  'postStratified',
  'timeToClose',
  'scoreChange',
  'activationRate',
  'timeToActivate',
  'funnel',
  'retention',
  'netAccountChange',
  'netRevenueChange',
  'accountChurn',
  'grossRevenueChurn',
  'netRevenueChurn',
  'averagePurchaseValue',
  'purchasesPerMonth',
  'lifespan',
  'customerValue',
  'lifetimeValue',
  'health',
  'inStage',
  'moveRate',
  'stay',
  'forecast',
  'calibration',
  'lift',
] as const
export type MeasureName = (typeof measureNames)[number]

export interface Definition {
  /** For a heading. */
  name: string
  /** In plain words, to stand beside the number. */
  definition: string
  unit: MeasureUnit
  /** How its interval is made, in words; null where it has none. */
  interval: string | null
}

const wilson = '95 % Wilson interval'

/** What each number means, in English. The formulas and their sources are in the docstrings. */
export const definitions = {
  nps: {
    name: 'NPS',
    definition:
      'Net Promoter Score: the share of promoters (9 or 10) less the share of detractors (0 to 6), times 100. Answers of 7 and 8 count only in the total. From -100 to 100.',
    unit: 'points',
    interval: '95 % adjusted Wald interval; with few answers it lies around a score drawn towards 0',
  },
  npsDifference: {
    name: 'Change of NPS',
    definition: 'One score less the other. It is called a change only when its interval excludes zero.',
    unit: 'points',
    interval: '95 % Wald interval of two independent scores',
  },
  ces1: {
    name: 'CES 1.0',
    definition: 'Customer Effort Score 1.0: the mean answer to "how much effort did you have to put in", 1 to 5. Lower is better.',
    unit: 'mean',
    interval: '95 % t interval',
  },
  ces2: {
    name: 'CES',
    definition: 'Customer Effort Score 2.0: the mean agreement with "made it easy", 1 to 7. Higher is better.',
    unit: 'mean',
    interval: '95 % t interval',
  },
  ces2EasyShare: {
    name: 'Found it easy',
    definition: 'The share of answers from 5 to 7 among all answers to "made it easy", 1 to 7.',
    unit: 'percent',
    interval: wilson,
  },
  csat: {
    name: 'CSAT',
    definition: 'The share of satisfied answers: 4 and 5 of five, 6 and 7 of seven, 3 of three.',
    unit: 'percent',
    interval: wilson,
  },
  responseRate: {
    name: 'Response rate',
    definition: 'Of the people a survey was shown to, the share that answered it. Shown means at least half of it visible for half a second.',
    unit: 'percent',
    interval: wilson,
  },
  postStratified: {
    name: 'Score of all who were asked',
    definition:
      'The score as it would be if each group had answered as often as it was asked: each group counts with its share of those who saw the survey (post-stratification). It corrects for groups that answer more often, and takes those who answered within a group to stand for those who did not. Groups under five answers are joined.',
    unit: 'points',
    interval: '95 % interval given how many answered in each group (Holt and Smith 1979)',
  },
  cesDifference: {
    name: 'Change of CES',
    definition: 'One mean less the other. It is called a change only when its interval excludes zero.',
    unit: 'mean',
    interval: '95 % Welch interval of two independent means',
  },
  csatDifference: {
    name: 'Change of CSAT',
    definition: 'One share less the other. It is called a change only when its interval excludes zero.',
    unit: 'percentagePoints',
    interval: '95 % Newcombe interval',
  },
  timeToClose: {
    name: 'Time to close',
    definition: 'The time by which half of the feedback is closed, from the answer on. What is still open counts with the time it has waited (Kaplan-Meier).',
    unit: 'days',
    interval: '95 % interval of Brookmeyer and Crowley',
  },
  scoreChange: {
    name: 'Score after closing',
    definition:
      'The next score of the same person and type after closing, less the one before, on average. Low scores rise by chance alone, so a change is no proof of an effect.',
    unit: 'mean',
    interval: '95 % paired t interval',
  },
  activationRate: {
    name: 'Activation rate',
    definition:
      'Of those whose time window has fully passed since their start, the share that reached the activation milestone within it. Those who started too recently are counted apart.',
    unit: 'percent',
    interval: wilson,
  },
  timeToActivate: {
    name: 'Time to activate',
    definition:
      'Days from the start to activation. Those who have not activated yet count with the time they were watched (Kaplan-Meier); where some leave before, leaving counts as an end of its own (Aalen-Johansen). The median is the day by which half have activated.',
    unit: 'days',
    interval: '95 % log-log interval',
  },
  funnel: {
    name: 'Funnel',
    definition:
      'Of those who took the first step and whose time window is over, the share that came to each step, by their best attempt. Those whose window is still open are counted apart.',
    unit: 'percent',
    interval: wilson,
  },
  retention: {
    name: 'Retention',
    definition:
      'Of those who started in the same period, the share active again so many periods later. Somebody is counted only when that period is over.',
    unit: 'percent',
    interval: wilson,
  },
  netAccountChange: {
    name: 'Net account loss',
    definition: 'Accounts on day 1 less accounts on day 30, of those on day 1. Below 0 is growth. New accounts hide losses in it: see account churn.',
    unit: 'percent',
    interval: null,
  },
  netRevenueChange: {
    name: 'Net revenue loss',
    definition: 'Revenue on day 1 less revenue on day 30, of that on day 1. Below 0 is growth. New accounts hide losses in it: see revenue churn.',
    unit: 'percent',
    interval: null,
  },
  accountChurn: {
    name: 'Account churn',
    definition: 'Of the paying accounts of day 1, the share whose access has ended by day 30. Trials are no customers.',
    unit: 'percent',
    interval: wilson,
  },
  grossRevenueChurn: {
    name: 'Revenue churn',
    definition: 'What the accounts of day 1 pay less on day 30, by leaving or by paying less, of what they paid on day 1.',
    unit: 'percent',
    interval: null,
  },
  netRevenueChurn: {
    name: 'Net revenue churn',
    definition: 'Revenue churn less what other accounts of day 1 pay more. Negative when those who stay add more than is lost.',
    unit: 'percent',
    interval: null,
  },
  averagePurchaseValue: {
    name: 'Average purchase value',
    definition: 'Revenue of all orders, refunds taken off, divided by the number of orders. In one currency; orders in others are refused and counted apart.',
    unit: 'currency',
    interval: null,
  },
  purchasesPerMonth: {
    name: 'Purchases a month',
    definition: 'Orders divided by the months in which an account was a customer.',
    unit: 'mean',
    interval: null,
  },
  lifespan: {
    name: 'Average lifespan',
    definition: 'In months: 1 / monthly account churn, of all months of the period together. Not known while nobody has left.',
    unit: 'mean',
    interval: '95 % Wilson interval of the churn, inverted',
  },
  customerValue: {
    name: 'Customer value',
    definition: 'Average purchase value times purchases of a customer in one period. Refunds are taken off.',
    unit: 'currency',
    interval: null,
  },
  lifetimeValue: {
    name: 'Customer lifetime value',
    definition: 'Customer value times the average lifespan in the same periods. The lifespan is 1 / churn; while nobody has left it is not known.',
    unit: 'currency',
    interval: 'that of the lifespan, the least certain of the factors',
  },
  health: {
    name: 'Health',
    definition:
      'The weighted mean of the inputs that are known, 0 to 100. Unknown while less than half the weight is known. A band changes only after the score has crossed its threshold by 5 points.',
    unit: 'score',
    interval: null,
  },
  inStage: {
    name: 'In stage',
    definition:
      'How many were in the stage when the day began. The next day begins with these, and those who entered, less those who left. Where several rules hold, the priority of the model picks one.',
    unit: 'count',
    interval: null,
  },
  moveRate: {
    name: 'Moves',
    definition: 'Of those who left a stage, the share that went to another one.',
    unit: 'percent',
    interval: wilson,
  },
  stay: {
    name: 'Stay',
    definition: 'The day by which half of the stays in a stage have ended. Those who are still there count with the time they have been (Kaplan-Meier).',
    unit: 'days',
    interval: '95 % interval of Brookmeyer and Crowley',
  },
  forecast: {
    name: 'In 30 days',
    definition:
      'How many of those who are here today will be in each stage in 30 days, from the moves seen so far and the time each has already stayed. Newcomers are not foretold. Refused under 30 observed moves.',
    unit: 'count',
    interval: '95 % interval of the count: chance, and what is not known of the rates (jackknife)',
  },
  calibration: {
    name: 'Forecast against the base rate',
    definition:
      'One unit in five is held back, forecast as of 30 days ago, and compared with what came: how much smaller the squared error (Brier score) is than if every unit had been given the base rate. Above zero is better.',
    unit: 'score',
    interval: '95 % t interval',
  },
  lift: {
    name: 'Lift',
    definition:
      'The activation rate of those who may see an experience less that of those held out from it by chance. Nothing is called a lift while the interval includes zero.',
    unit: 'percentagePoints',
    interval: '95 % Newcombe interval',
  },
} as const satisfies Record<MeasureName, Definition>
