import type { Case } from './case.ts'
import { hostCases } from './host.ts'
import { layerCases } from './layer.ts'
import { personCases } from './person.ts'
import { placeCases } from './place.ts'

/** The cases of the field, for Milepost in the tests and for its peers beside it in the bench. */
export const cases: readonly Case[] = [...placeCases, ...layerCases, ...personCases, ...hostCases].toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
