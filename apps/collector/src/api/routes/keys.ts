import { KeysAnswer } from '@milepost/contract'
import { keyRow } from '../../projects/keys.ts'
import { route } from '../route.ts'

export const keys = route({
  path: '/keys',
  summary: 'The keys of the project, newest first; secret keys show their beginning only',
  needs: 'admin',
  query: {},
  answers: KeysAnswer,
  async answer({ store, reports, now }) {
    const found = await store.keys.list(reports.project.number)
    return { asOf: now, items: found.map((key) => keyRow(key, now)) }
  },
})
