import { KeyRotation, KeyRow, MintedKey, NewKey } from '@milepost/contract'
import * as v from 'valibot'
import { Refusal } from '../../problem.ts'
import { addKey as add, KeyNeeded, revokeKey as revoke, rotateKey as rotate } from '../../projects/keys.ts'
import { change } from '../change.ts'
import { numberOf } from '../number-of.ts'

const hourMs = 3_600_000

export const addKey = change({
  method: 'POST',
  path: '/keys',
  summary: 'Make a key; a secret key is shown in full in this answer only',
  needs: 'admin',
  body: NewKey,
  answers: MintedKey,
  act: ({ body, reports, store, by, now }) => add(store.keys, reports.project.number, body, { by, at: now }),
})

export const rotateKey = change({
  method: 'POST',
  path: '/keys/:key/rotate',
  summary: 'Replace a key by a new one; the old one goes on working for some hours',
  needs: 'admin',
  body: KeyRotation,
  answers: MintedKey,
  act: ({ path, body, reports, store, by, now }) => rotate(store.keys, reports.project.number, numberOf(path.key), body.overlapHours * hourMs, { by, at: now }),
})

export const revokeKey = change({
  method: 'DELETE',
  path: '/keys/:key',
  summary: 'Revoke a key; every process notices within two seconds',
  needs: 'admin',
  body: v.object({}),
  answers: KeyRow,
  async act({ path, reports, store, by, now }) {
    try {
      return await revoke(store.keys, reports.project.number, numberOf(path.key), { by, at: now })
    } catch (error) {
      if (error instanceof KeyNeeded) throw new Refusal(422, { error: 'changeImpossible', message: error.message })
      throw error
    }
  },
})
