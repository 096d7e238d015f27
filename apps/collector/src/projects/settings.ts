import type { ProjectSettings, SettingsChange } from '@milepost/contract'
import type { Project, ProjectChange } from '../store/projects.ts'
import { parseOrigin } from './origin.ts'
import { findZone } from './zone.ts'

/** What may be changed: what an owner may send, and the identity keys, which have requests of their own. */
type Wanted = SettingsChange & Partial<Pick<ProjectSettings, 'identityKeys'>>

/**
 * The project after a change, and what the audit log says of it. What is left out stays.
 * @throws where an origin is malformed; the message says what is wrong
 */
export function changeSettings(now: Project, { origins, ...wanted }: Wanted): ProjectChange {
  if (wanted.digest?.zone && findZone(wanted.digest.zone) === null) throw new Error(`there is no time zone ${JSON.stringify(wanted.digest.zone)}; write it as Europe/Stockholm`)
  const settings: ProjectSettings = { ...now.settings, ...definedOf(wanted) }
  const next = { origins: origins ? [...new Set(origins.map(parseOrigin))] : now.origins, settings }
  return { ...next, detail: differenceOf({ origins: now.origins, ...now.settings }, { origins: next.origins, ...settings }) }
}

function definedOf(wanted: Omit<Wanted, 'origins'>): Partial<ProjectSettings> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}

/** `[before, after]` for each field that changed. Identity keys are named by their ids: a log must not hold a secret. */
function differenceOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const shown = (field: string, value: unknown) => (field === 'identityKeys' ? (value as { id: string }[]).map(({ id }) => id) : value)
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map((field) => [field, [shown(field, before[field]), shown(field, after[field])]]))
}
