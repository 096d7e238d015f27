import { expect, it } from 'vitest'
import { aModel } from '../testing-fixtures/model.ts'
import { stageColour } from './stage-colour.ts'

it('gives each stage of a model its own colour, whatever data is shown', () => {
  const model = aModel()
  const colours = model.stages.map(({ id }) => stageColour(model, id))
  expect(new Set(colours).size).toBe(model.stages.length)
  expect(stageColour(model, 'purchase')).toBe(colours[4])
})

it('keeps those in no stage apart from every stage', () => {
  expect(stageColour(aModel(), null)).toBe('var(--stage-none)')
  expect(stageColour(undefined, 'purchase')).toBe('var(--stage-none)')
})
