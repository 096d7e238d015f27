import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, fault, ok, warning } from './finding.ts'
import { findNodeFault } from './node.ts'

/** Written into a release: a clock before it is wrong. */
const builtAt = Date.UTC(2026, 0, 1)
/** A clock this far before the newest message was set back. */
const clockToleranceMs = 60_000

export function checkVersions(): Finding[] {
  const tooOld = findNodeFault(process.versions.node)
  const node = tooOld ? fault('Node', tooOld.said, tooOld.remedy) : ok('Node', `version ${process.versions.node}`)
  const zone = hasTimeZones() ? ok('time zones', 'known to this Node') : fault('time zones', 'this Node knows none', 'use a Node with full ICU data')
  return [node, zone]
}

/** @param newestAt when the newest message was received; nothing while there is none */
export function checkClock(now: number, newestAt: number | undefined): Finding {
  const shown = new Date(now).toISOString()
  if (now < builtAt) return fault('clock', `it is ${shown}, which cannot be`, 'set the clock: timedatectl set-ntp true')
  if (newestAt !== undefined && newestAt > now + clockToleranceMs) {
    return fault('clock', `it is ${shown}, and the newest message was received at ${new Date(newestAt).toISOString()}`, 'the clock was set back, or was ahead then: set it right before the collector goes on')
  }
  return ok('clock', shown)
}

/** What browsers load. */
export function checkFiles({ sdk, dashboard }: { sdk: string; dashboard: string }): Finding[] {
  return [
    existsSync(join(sdk, 'milepost.js')) ? ok('SDK', sdk) : fault('SDK', `there is none in ${sdk}`, 'build it (pnpm build), or name its folder with MILEPOST_SDK'),
    existsSync(join(dashboard, 'index.html'))
      ? ok('dashboard', dashboard)
      : warning('dashboard', `there is none in ${dashboard}`, 'build it (pnpm build), or name its folder with MILEPOST_DASHBOARD'),
  ]
}

function hasTimeZones(): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin' }).resolvedOptions().timeZone === 'Europe/Berlin'
  } catch {
    return false
  }
}
