import type { Banner, Checklist, ExperienceProgress, Hotspot, Modal, Progress, ResourceCentre, Survey, Tooltip, Tour } from '@milepost/contract'
import { dayOf, startOfDay } from '../facts/observations.fixture.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Moment, Session } from '../moment.ts'
import type { Decision } from '../decision.ts'

export const dayMs = 86_400_000
export const now = Date.UTC(2026, 7, 15, 12)
export const daysAgo = (days: number) => now - days * dayMs

export const tooltip = (id: string, more: Partial<Tooltip> = {}): Tooltip => ({ kind: 'tooltip', id, name: id, target: '#t', body: 'b', ...more })
export const survey = (id: string, more: Partial<Survey> = {}): Survey => ({
  kind: 'survey',
  id,
  name: id,
  questions: [{ id: 'q', type: 'nps', title: 't' }],
  ...more,
})
export const checklist = (id: string, more: Partial<Checklist> = {}): Checklist => ({
  kind: 'checklist',
  id,
  name: id,
  title: 't',
  tasks: [{ id: 'one', title: 't', doneWhen: { kind: 'event', event: 'Board Created' } }],
  ...more,
})

export const tour = (id: string, more: Partial<Tour> = {}): Tour => ({ kind: 'tour', id, name: id, steps: [{ id: 's', body: 'b' }], ...more })
export const modal = (id: string, more: Partial<Modal> = {}): Modal => ({ kind: 'modal', id, name: id, title: 't', ...more })
export const banner = (id: string, more: Partial<Banner> = {}): Banner => ({ kind: 'banner', id, name: id, body: 'b', ...more })
export const hotspot = (id: string, more: Partial<Hotspot> = {}): Hotspot => ({ kind: 'hotspot', id, name: id, target: '#t', title: 't', body: 'b', ...more })
export const resourceCentre = (id: string, more: Partial<ResourceCentre> = {}): ResourceCentre => ({
  kind: 'resourceCentre',
  id,
  name: id,
  title: 't',
  items: [{ id: 'i', label: 'l', do: 'call' }],
  ...more,
})

export const sessionWith = (more: Partial<Session> = {}): Session => ({
  startedAt: now - 60_000,
  events: [],
  shown: [],
  started: [],
  open: [],
  targetMissing: [],
  ...more,
})

/** Somebody who is known and has come so far; nothing of this session yet. */
export const momentWith = (session: Partial<Session> = {}, progress: Progress = {}, more: Partial<Moment> = {}): Moment => ({
  now,
  key: 'u1',
  person: { ...emptyFacts(), progress },
  dayOf,
  startOfDay,
  session: sessionWith(session),
  ...more,
})

/** `{ tip: 'full', nps: 'busy' }`: what is shown how, and what is held why. */
export function saysOf({ shown, held }: Decision): Record<string, string> {
  return Object.fromEntries([
    ...shown.map(({ experience, form }) => [experience.id, form]),
    ...held.map(({ experience, reason }) => [experience.id, reason]),
  ])
}

export const seen = (...at: number[]): ExperienceProgress => ({ seenAt: at })
