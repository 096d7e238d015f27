import type { Condition, Facts } from '@milepost/contract'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, startOfDay } from '../facts/observations.fixture.ts'
import type { Subject } from '../moment.ts'
import type { Truth } from '../verdict.ts'

export const dayMs = 86_400_000
/** Noon of a Saturday. */
export const now = Date.UTC(2026, 7, 15, 12)
export const daysAgo = (days: number) => now - days * dayMs

export const factsWith = (more: Partial<Facts> = {}): Facts => ({ ...emptyFacts(), ...more })
export const subjectWith = (more: Partial<Subject> = {}): Subject => ({ now, key: 'u1', dayOf, startOfDay, ...more })
export const personWith = (more: Partial<Facts>): Subject => subjectWith({ person: factsWith(more) })

/** What is asked, of whom, the truth, and in how many days from now time alone changes it. */
export type Case = [what: string, condition: Condition, subject: Subject, truth: Truth, changesInDays?: number]
