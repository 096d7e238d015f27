/** What is wrong with a store, in one line that a person can act on. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable'
}
