import { ErasureRow, PersonExport } from '@milepost/contract'
import * as v from 'valibot'
import { erasePerson as erase, exportPerson as take, findPersonId } from '../../privacy/erase.ts'
import { change } from '../change.ts'
import { erasureRow } from '../routes/erasures.ts'

export const exportPerson = change({
  method: 'POST',
  path: '/people/:id/export',
  summary: 'Everything that is held about a person; the audit log notes the export',
  needs: 'admin',
  body: v.object({}),
  answers: PersonExport,
  async act({ path, reports, store, by, now }) {
    const id = findPersonId(path.id)
    const held = id && (await take(store, reports.project.number, id, { by, at: now }))
    return held ? { exportedAt: now, project: reports.project.id, ...held } : null
  },
})

export const erasePerson = change({
  method: 'DELETE',
  path: '/people/:id',
  summary: 'Erase a person, under all ids that are known to be theirs; later messages from them are refused',
  needs: 'admin',
  body: v.object({}),
  answers: ErasureRow,
  async act({ path, reports, store, by, now }) {
    const id = findPersonId(path.id)
    const erasure = id && (await erase(store, reports.project.number, id, { by, at: now }))
    return erasure ? erasureRow(reports.project.id, erasure) : null
  },
})
