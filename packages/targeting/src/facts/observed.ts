import type { Observation } from '@milepost/contract'

/** What facts are made of: of an observation all but its id. */
export type Observed = Omit<Observation, 'id'>
