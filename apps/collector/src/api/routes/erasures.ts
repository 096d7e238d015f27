import { type ErasureRow, ErasuresAnswer } from '@milepost/contract'
import type { Erasure } from '../../store/erasures.ts'
import { route } from '../route.ts'

export const erasures = route({
  path: '/erasures',
  summary: 'Certificates of erasures, newest first; they name nobody',
  needs: 'admin',
  query: {},
  answers: ErasuresAnswer,
  async answer({ store, reports, now }) {
    const { id, number } = reports.project
    return { asOf: now, items: (await store.erasures.list(number)).map((erasure) => erasureRow(id, erasure)) }
  },
})

export function erasureRow(project: string, { id, ...erasure }: Erasure): ErasureRow {
  return { id: String(id), project, ...erasure }
}
