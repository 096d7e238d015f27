import { IDBFactory } from 'fake-indexeddb'

/** The databases of one origin, as its tabs have them. */
export interface Databases {
  /** Throws where storage is blocked. */
  of(tab: object): IDBFactory
  /** The tab is gone, and its connections with it. */
  leave(tab: object): void
  /** `blocked` throws, `full` takes nothing more, `silent` answers nothing, `damaged` cannot be read. */
  state: 'well' | 'blocked' | 'full' | 'silent' | 'damaged'
  /** Something was asked for and is not answered yet. */
  isBusy(): boolean
  /** Names of those that there are. */
  names(): Promise<string[]>
  /** What is kept in one, by key. */
  kept(name: string): Promise<[IDBValidKey, unknown][]>
  /** Beside the kit. */
  write(name: string, key: IDBValidKey, value: unknown): Promise<void>
}

const store = 'messages'

export function createDatabases(): Databases {
  const factory = new IDBFactory()
  const gone = new Set<object>()
  const held = new Map<object, Set<IDBDatabase>>()
  let asked = 0
  const wait = (target: EventTarget, ...ends: string[]) => {
    asked += 1
    for (const end of ends) target.addEventListener(end, () => void (asked -= 1))
  }

  const openFor = (tab: object, ...wanted: [string, number?]): IDBOpenDBRequest => {
    // A request that nobody fulfils.
    if (databases.state === 'silent') return new EventTarget() as IDBOpenDBRequest
    const request = factory.open(...wanted)
    wait(request, 'success', 'error')
    request.addEventListener('success', () => {
      const opened = request.result
      if (gone.has(tab)) return opened.close()
      held.set(tab, (held.get(tab) ?? new Set()).add(opened))
      const begin = opened.transaction.bind(opened)
      opened.transaction = (...wanted) => faulty(begin(...wanted))
    })
    return request
  }

  function faulty(transaction: IDBTransaction): IDBTransaction {
    wait(transaction, 'complete', 'abort')
    const find = transaction.objectStore.bind(transaction)
    transaction.objectStore = (name) => {
      const found = find(name)
      const failing = (name: string) => () => {
        throw new DOMException('not today', name)
      }
      if (databases.state === 'full') found.put = failing('QuotaExceededError')
      if (databases.state === 'damaged') found.getAllKeys = failing('UnknownError')
      return found
    }
    return transaction
  }

  const within = <Result>(name: string, mode: IDBTransactionMode, act: (found: IDBObjectStore) => IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      const opening = factory.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const opened = opening.result
        const request = act(opened.transaction(store, mode).objectStore(store))
        request.onsuccess = () => {
          opened.close()
          resolve(request.result)
        }
      }
    })

  const databases: Databases = {
    state: 'well',
    of(tab) {
      if (databases.state === 'blocked') throw new DOMException('blocked', 'SecurityError')
      return { open: (...wanted: [string, number?]) => openFor(tab, ...wanted), deleteDatabase: (name: string) => factory.deleteDatabase(name) } as IDBFactory
    },
    leave(tab) {
      gone.add(tab)
      for (const opened of held.get(tab) ?? []) opened.close()
    },
    isBusy: () => asked > 0,
    names: async () => (await factory.databases()).flatMap(({ name }) => name ?? []),
    async kept(name) {
      if (!(await databases.names()).includes(name)) return []
      const keys = await within(name, 'readonly', (found) => found.getAllKeys())
      const values = await within(name, 'readonly', (found) => found.getAll())
      return keys.map((key, index) => [key, values[index]])
    },
    async write(name, key, value) {
      await within(name, 'readwrite', (found) => found.put(value, key))
    },
  }
  return databases
}
