import * as v from 'valibot'
import type { SurfaceKind } from '../vocabulary/surface.ts'
import { Banner } from './banner.ts'
import { Checklist } from './checklist.ts'
import { Feedback } from './feedback.ts'
import { Hotspot } from './hotspot.ts'
import { Modal } from './modal.ts'
import { ResourceCentre } from './resource-centre.ts'
import { Survey } from './survey.ts'
import { Tooltip } from './tooltip.ts'
import { Tour } from './tour.ts'

/** Anything shown. One more surface is one more file beside this one. */
export const Experience = v.variant('kind', [Checklist, Tooltip, Survey, Tour, Hotspot, Banner, Modal, ResourceCentre, Feedback])
export type Experience = Checklist | Tooltip | Survey | Tour | Hotspot | Banner | Modal | ResourceCentre | Feedback
export type ExperienceOf<Kind extends SurfaceKind> = Extract<Experience, { kind: Kind }>
