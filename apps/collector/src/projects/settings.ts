import type { ProjectSettings, SettingsChange } from '@milepost/contract'
import type { Project, ProjectChange } from '../store/projects.ts'
import { parseOrigin } from './origin.ts'

/**
 * What a project becomes by a change, and what the audit log says of it. What is left out stays.
 * @throws where an origin is malformed; the message says what is wrong
 */
export function changeSettings(now: Project, { origins, ...wanted }: SettingsChange): ProjectChange {
  if (wanted.digest?.zone && !isZone(wanted.digest.zone)) throw new Error(`there is no time zone ${JSON.stringify(wanted.digest.zone)}; write it as Europe/Stockholm`)
  const settings: ProjectSettings = { ...now.settings, ...definedOf(wanted) }
  const next = { origins: origins ? [...new Set(origins.map(parseOrigin))] : now.origins, settings }
  return { ...next, detail: differenceOf({ origins: now.origins, ...now.settings }, { origins: next.origins, ...settings }) }
}

function definedOf(wanted: Omit<SettingsChange, 'origins'>): Partial<ProjectSettings> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
}

/** By field `[was, is]`. Of identity keys their ids: a secret is nothing for a log. */
function differenceOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const shown = (field: string, value: unknown) => (field === 'identityKeys' ? (value as { id: string }[]).map(({ id }) => id) : value)
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map((field) => [field, [shown(field, before[field]), shown(field, after[field])]]))
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
