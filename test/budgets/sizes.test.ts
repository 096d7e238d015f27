import { describe, expect, inject, it } from 'vitest'
import type { MomentName } from '../../packages/sdk/size/sizes.ts'
import { budgets, laterQuestions, laterSurfaces, questionCeiling, surfaceCeiling } from './budgets.ts'

describe('bytes of the kit, gzip', () => {
  const sizes = inject('sizes')

  it.each(Object.entries(budgets))('until %s: within the ceiling', (moment, { ceiling }) => {
    const { gzip, files } = sizes.moments[moment as MomentName]
    expect(files.length).toBeGreaterThan(1)
    expect(gzip).toBeGreaterThan(0)
    expect(gzip).toBeLessThanOrEqual(ceiling)
  })

  it.each(laterSurfaces)('a %s within 4 KB of its own', (surface) => {
    const chunk = sizes.files.find(({ file }) => file.startsWith(`${surface}-`))
    expect(chunk?.gzip).toBeLessThanOrEqual(surfaceCeiling)
  })

  it.each(laterQuestions)('a question that is a %s within 2 KB of its own', (type) => {
    const sizeOf = (chunk: string) => sizes.files.find(({ file }) => file.startsWith(`${chunk}-`))?.gzip
    // Shared with one other type: whichever comes first brings it.
    const along = (sizeOf('shuffle') ?? 0) + (sizeOf('text-link') ?? 0)
    expect(sizeOf(type)).toBeGreaterThan(0)
    expect(sizeOf(type)! + along).toBeLessThanOrEqual(questionCeiling)
  })
})
