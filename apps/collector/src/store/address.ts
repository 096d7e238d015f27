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
      /** `postgres://user:password@host:port/database`, one for each server among which projects are spread. Their order must not change. */
      urls: readonly string[]
    }

/** The databases of a store as addresses of their own. Everything of a project is in one of them. */
export function databasesOf(address: StoreAddress): StoreAddress[] {
  return address.kind === 'sqlite' ? [address] : address.urls.map((url) => ({ kind: 'postgres', urls: [url] }))
}

/** For people: without the password. */
export function describeAddress(address: StoreAddress): string {
  if (address.kind === 'sqlite') return address.folder
  return address.urls.map(describeUrl).join(', ')
}

export function describeUrl(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
