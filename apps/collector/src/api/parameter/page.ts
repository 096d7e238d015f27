import { cursor } from './cursor.ts'
import { whole } from './whole.ts'

/** Parameters of every list. */
export const page = {
  cursor,
  limit: whole('Items of a page.', { min: 1, max: 200, standard: 50 }),
}
