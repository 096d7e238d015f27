import * as v from 'valibot'
import { ExperienceId, Href } from '../reference.ts'
import { Slug, Text } from '../scalar.ts'

const open = { do: v.literal('open'), label: Text, href: Href }
const start = { do: v.literal('start'), label: Text, experience: ExperienceId }
const call = { do: v.literal('call'), label: Text }

/** What a press does: open an address of the host, start another experience, or emit `call` to the host's code. */
export const Action = v.variant('do', [v.strictObject(open), v.strictObject(start), v.strictObject(call)])
export type Action = v.InferInput<typeof Action>

/** A button of an announcement. Whatever it does, the announcement is done with it; `close` does nothing else. */
export const Button = v.variant('do', [
  v.strictObject({ id: Slug, ...open }),
  v.strictObject({ id: Slug, ...start }),
  v.strictObject({ id: Slug, ...call }),
  v.strictObject({ id: Slug, do: v.literal('close'), label: Text }),
])
export type Button = v.InferInput<typeof Button>
