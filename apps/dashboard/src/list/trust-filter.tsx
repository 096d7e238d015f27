import type { TrustLevel } from '@milepost/contract'
import { trustLevels } from '@milepost/contract/vocabulary'
import { SelectFilter } from './select-filter.tsx'

const names = { verified: 'Proven by a token', server: 'Said by a server', claimed: 'Claimed by a browser' } as const satisfies Record<TrustLevel, string>

/** Narrows a list by how it is known who somebody is. */
export function TrustFilter() {
  return <SelectFilter name="trust" label="Identity" all="Everybody" options={trustLevels.map((id) => ({ id, name: names[id] }))} />
}
