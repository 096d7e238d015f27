import { StoreUnusable } from './unusable.ts'

/** A database that does not answer just now. What was asked of it can be asked again, in seconds. */
export class StoreUnreachable extends StoreUnusable {
  override name = 'StoreUnreachable'
}
