import type { Permission } from '@milepost/contract'
import { Refusal } from '../problem.ts'

/** What each permission is for, in the words of a refusal. */
const deeds = {
  ingest: 'send events as a trusted server',
  read: 'read',
  edit: 'change how feedback is handled',
  publish: 'publish',
  admin: 'manage keys, people and settings',
} as const satisfies Record<Permission, string>

/** @throws Refusal 403 where `may` does not hold `needs`. */
export function permit(who: 'key' | 'user', may: readonly Permission[], needs: Permission): void {
  if (may.includes(needs)) return
  const message = who === 'key' ? `this key may not ${deeds[needs]}` : `your role may not ${deeds[needs]}`
  const remedy = who === 'key' ? `use a secret key with the scope ${needs}` : 'ask an owner of the project'
  throw new Refusal(403, { error: 'permissionMissing', message, remedy })
}
