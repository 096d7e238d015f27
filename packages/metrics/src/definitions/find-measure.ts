import { definitions, type MeasureName, measureNames } from './definitions.ts'

/** What the lifecycle documents call the measures, where it is not the heading. */
const otherNames: Readonly<Record<string, MeasureName>> = {
  'csat after purchase': 'csat',
  'ces after onboarding': 'ces2',
}

/**
 * The measure that a stage of a model names in its `metrics`: by its name in code or by its heading, whatever the case.
 * Undefined where the stage names something else, such as an event to count.
 */
export function findMeasure(label: string): MeasureName | undefined {
  const wanted = label.trim().toLowerCase()
  return measureNames.find((name) => name.toLowerCase() === wanted || definitions[name].name.toLowerCase() === wanted) ?? otherNames[wanted]
}
