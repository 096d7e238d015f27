import type { Observation } from '@milepost/contract'

/** What facts are made from: an observation without its id. */
export type Observed = Omit<Observation, 'id'>
