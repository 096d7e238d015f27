export { type Definition, definitions, type MeasureName, measureNames, type MeasureUnit, measureUnits } from './definitions.ts'
export { findMeasure } from './find-measure.ts'
