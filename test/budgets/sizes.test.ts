import { beforeAll, describe, expect, it } from 'vitest'
import { measureSizes, type MomentName, type Sizes } from '../../packages/sdk/size/sizes.ts'
import { budgets, laterSurfaces, surfaceCeiling } from './budgets.ts'

describe('bytes of the kit, gzip', () => {
  let sizes: Sizes
  beforeAll(async () => {
    sizes = await measureSizes()
  })

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
})
