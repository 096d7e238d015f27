/** Where a store is: enough for another thread to open it. */
export type StoreAddress =
  | {
      kind: 'sqlite'
      folder: string
      /** See `SqliteOptions`. */
      maxBytes?: number | undefined
    }
  | {
      kind: 'postgres'
      /** `postgres://user:password@host:port/database` */
      url: string
    }

/** For people: without the password. */
export function describeAddress(address: StoreAddress): string {
  if (address.kind === 'sqlite') return address.folder
  const { protocol, host, pathname } = new URL(address.url)
  return `${protocol}//${host}${pathname}`
}
