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
  summary: 'Make a key; the answer is the only time that a secret key is seen whole',
  needs: 'admin',
  body: NewKey,
  answers: MintedKey,
  act: ({ body, reports, store, by, now }) => add(store.keys, reports.project.number, body, { by, at: now }),
})

export const rotateKey = change({
  method: 'POST',
  path: '/keys/:key/rotate',
  summary: 'Put a new key in the place of one, which works on for some hours',
  needs: 'admin',
  body: KeyRotation,
  answers: MintedKey,
  act: ({ path, body, reports, store, by, now }) => rotate(store.keys, reports.project.number, numberOf(path.key), body.overlapHours * hourMs, { by, at: now }),
})

export const revokeKey = change({
  method: 'DELETE',
  path: '/keys/:key',
  summary: 'End a key; noticed everywhere within two seconds',
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
