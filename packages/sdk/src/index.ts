export { createClient, type Client } from './client/client.ts'
export type { ClientEvents, EventName, Listener } from './client/events.ts'
export type { ClientOptions } from './client/options.ts'
export type { Explanation } from '@milepost/targeting'
