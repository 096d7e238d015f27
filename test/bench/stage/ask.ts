import { dirname } from 'node:path'
import { createApi } from '../../../apps/collector/src/api/api.ts'
import { openSqliteStore } from '../../../apps/collector/src/store/sqlite/sqlite.ts'
import { pagesOf } from './pages.ts'

export interface Asked {
  page: string
  address: string
  /** The first time it was asked: of a large project the answer is then kept for a minute. */
  first: number
  p50: number
  p95: number
}

const rounds = { warm: 2, counted: 20 }
/** Time for one question: those that take long are asked less often. */
const enoughMs = 4_000

/** Each question of each page, over the API with its checks and its JSON, but without the network. */
export async function askPages(file: string, secretKey: string, now: number): Promise<Asked[]> {
  const store = await openSqliteStore(dirname(file))
  const api = createApi({ store, clock: () => now })
  const get = async (address: string) => {
    const response = await api.request(`/${address}`, { headers: { authorization: `Bearer ${secretKey}` } })
    const body = await response.text()
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${body.slice(0, 300)}`)
    return body
  }
  const first = async (list: string) => (JSON.parse(await get(list)) as { items: { id: string }[] }).items[0]?.id ?? ''
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  const year = `from=${day(now - 364 * 86_400_000)}&to=${day(now + 86_400_000)}`
  const pages = pagesOf({ year, account: await first('accounts'), person: await first('people') })
  const found: Asked[] = []
  for (const [page, addresses] of Object.entries(pages)) for (const address of addresses) found.push({ page, address, ...(await timed(() => get(address))) })
  await store.close()
  return found
}

export async function timed(work: () => unknown, { warm, counted } = rounds): Promise<{ first: number; p50: number; p95: number }> {
  const begunAt = performance.now()
  await work()
  const first = performance.now() - begunAt
  for (let round = 1; round < warm; round++) await work()
  const times: number[] = []
  const endsAt = performance.now() + enoughMs
  while (times.length < counted && (times.length < 5 || performance.now() < endsAt)) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? NaN
  return { first, p50: at(0.5), p95: at(0.95) }
}
