import * as v from 'valibot'
import type { SurfaceKind } from '../vocabulary/surface.ts'
import { Checklist } from './checklist.ts'
import { Survey } from './survey.ts'
import { Tooltip } from './tooltip.ts'

/** Anything shown. One more surface is one more file beside this one. */
export const Experience = v.variant('kind', [Checklist, Tooltip, Survey])
export type Experience = Checklist | Tooltip | Survey
export type ExperienceOf<Kind extends SurfaceKind> = Extract<Experience, { kind: Kind }>
