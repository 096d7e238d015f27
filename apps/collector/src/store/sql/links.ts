import type { LinkStore } from '../links.ts'
import { type Asking, cell, run } from './asking.ts'
import type { Database } from './database.ts'

const put = 'insert into link_secret (project, secret) values (@project, @candidate) on conflict (project) do nothing'
const find = 'select secret from link_secret where project = @project'
const used = 'select 1 as used from link_use where project = @project and link = @link'
const take = 'insert into link_use (project, link, at) values (@project, @link, @at)'

export function createLinkStore({ read, write }: Pick<Database, 'read' | 'write'>): LinkStore {
  function* secret(project: number, candidate: string): Asking<string> {
    const known = yield* cell<string>(find, { project })
    if (known !== undefined) return known
    yield* run(put, { project, candidate })
    return (yield* cell<string>(find, { project })) as string
  }
  function* findSecret(project: number): Asking<string | undefined> {
    return yield* cell<string>(find, { project })
  }
  function* isUsed(project: number, link: string): Asking<boolean> {
    return (yield* cell<number>(used, { project, link })) !== undefined
  }
  function* use(project: number, link: string, at: number): Asking<boolean> {
    if (yield* isUsed(project, link)) return false
    yield* run(take, { project, link, at })
    return true
  }
  return {
    // Read first: on a full disk an existing secret can still be read.
    secret: async (...all) => (await read(() => findSecret(all[0]))) ?? write(() => secret(...all)),
    isUsed: (...all) => read(() => isUsed(...all)),
    use: (...all) => write(() => use(...all)),
  }
}
