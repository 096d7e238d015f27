import type { Browser } from './browser.ts'

/** Seconds until an answer of IndexedDB that does not come is given up: browsers are known to forget some, and others block for ever. Counted one by one: a machine that stands still for a while has lived one. */
export const databaseTimeoutS = 3

/**
 * One object store of one IndexedDB database, opened when it is first asked. Each call is one transaction, and rejects where the
 * browser cannot or will not: blocked, full, corrupt, of a newer kit, or silent. A database that another tab deletes or upgrades
 * is let go at once, so that nobody waits for us.
 */
export interface Database {
  /** @returns undefined where there is no database yet: to look does not make one. */
  read<Result>(act: (store: IDBObjectStore) => Promise<Result>): Promise<Result | undefined>
  /** Resolves when the browser has taken the changes. */
  write(act: (store: IDBObjectStore) => Promise<unknown>): Promise<void>
  /** Throws all of it away; whatever becomes of that. */
  destroy(): void
  /** For good. */
  end(): void
}

export const storeName = 'messages'
/** Raised where what is kept changes its shape. An older kit in another tab then does without. */
export const databaseVersion = 1

export function createDatabase(browser: Browser, name: string): Database {
  let connection: IDBDatabase | undefined
  let hasEnded = false

  const forget = () => {
    connection?.close()
    connection = undefined
  }

  /** @returns undefined where there is none and none shall be made. */
  function open(isMaking: boolean): Promise<IDBDatabase | undefined> {
    return new Promise((resolve, reject) => {
      if (hasEnded) return resolve(undefined)
      // Throws where storage is blocked.
      const request = browser.window.indexedDB.open(name, databaseVersion)
      let isMissing = false
      request.onupgradeneeded = () => {
        isMissing = !isMaking
        if (isMaking) request.result.createObjectStore(storeName)
        else request.transaction?.abort()
      }
      request.onerror = (event) => {
        // Some browsers would tell the host's `onerror`.
        event.preventDefault()
        if (isMissing) resolve(undefined)
        else reject(request.error)
      }
      request.onsuccess = () => {
        const opened = request.result
        opened.onversionchange = opened.onclose = () => {
          opened.close()
          if (connection === opened) connection = undefined
        }
        // It may come late: then it is there for the next call.
        forget()
        if (hasEnded) opened.close()
        else connection = opened
        resolve(connection)
      }
    })
  }

  async function within<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => Promise<Result>): Promise<Result | undefined> {
    const opened = connection ?? (await open(mode === 'readwrite'))
    if (!opened) return undefined
    const transaction = opened.transaction(storeName, mode)
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = (event) => {
        event.preventDefault()
        reject(transaction.error ?? new DOMException('given up', 'AbortError'))
      }
    })
    // Of two failures only one is waited for.
    ended.catch(() => {})
    try {
      const result = await act(transaction.objectStore(storeName))
      await ended
      return result
    } catch (error) {
      abort(transaction)
      throw error
    }
  }

  async function patiently<Result>(answer: Promise<Result>): Promise<Result> {
    let stop = () => {}
    const silence = new Promise<never>((_, reject) => {
      const wait = (left: number) => {
        if (left > 0) stop = browser.after(1000, () => wait(left - 1))
        else reject(new DOMException('no answer', 'TimeoutError'))
      }
      wait(databaseTimeoutS)
    })
    try {
      return await Promise.race([answer, silence])
    } catch (error) {
      // What it was can be wrong with the connection alone.
      forget()
      throw error
    } finally {
      stop()
    }
  }

  return {
    read: (act) => patiently(within('readonly', act)),
    write: (act) => patiently(within('readwrite', act).then(() => undefined)),
    destroy() {
      forget()
      try {
        browser.window.indexedDB.deleteDatabase(name)
      } catch {
        // Blocked: then there is nothing in it either.
      }
    },
    end() {
      hasEnded = true
      forget()
    },
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It ended by itself.
  }
}

/** What a request answers. */
export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      reject(request.error)
    }
  })
}
