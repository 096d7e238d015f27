import { AddedIdentityKey, NewIdentityKey, SettingsAnswer, SettingsChange } from '@milepost/contract'
import * as v from 'valibot'
import { mintIdentityKey } from '../../access/identity/identity-key.ts'
import { Refusal } from '../../problem.ts'
import { changeSettings as changed } from '../../projects/settings.ts'
import { change } from '../change.ts'
import { settingsAnswer } from '../routes/settings.ts'

export const changeSettings = change({
  method: 'PATCH',
  path: '/settings',
  summary: 'Change the settings of the project; fields that are left out stay',
  needs: 'admin',
  body: SettingsChange,
  answers: SettingsAnswer,
  async act({ body, reports, store, by, now }) {
    const project = await store.projects.change(reports.project.number, (standing) => understood(() => changed(standing, body)), { by, at: now })
    return settingsAnswer(store, project, now)
  },
})

export const addIdentityKey = change({
  method: 'POST',
  path: '/settings/identity-keys',
  summary: "Add a key that signs people's tokens; an HS256 secret is shown this once",
  needs: 'admin',
  body: NewIdentityKey,
  answers: AddedIdentityKey,
  async act({ body, reports, store, by, now }) {
    const minted = await mintIdentityKey(body, now).catch((error: Error) => refuse(error))
    await store.projects.change(
      reports.project.number,
      (standing) => {
        if (standing.settings.identityKeys.length >= 10) refuse(new Error('a project has at most 10 identity keys; remove one that is not used any more'))
        return changed(standing, { identityKeys: [...standing.settings.identityKeys, minted] })
      },
      { by, at: now },
    )
    const { key, ...shown } = minted
    return { key: shown, secret: minted.algorithm === 'HS256' ? key : null }
  },
})

export const removeIdentityKey = change({
  method: 'DELETE',
  path: '/settings/identity-keys/:key',
  summary: 'Remove a key; tokens that it signed are no longer valid',
  needs: 'admin',
  body: v.object({}),
  answers: SettingsAnswer,
  async act({ path, reports, store, by, now }) {
    const { number } = reports.project
    let isThere = false
    const project = await store.projects.change(
      number,
      (standing) => {
        isThere = standing.settings.identityKeys.some(({ id }) => id === path.key)
        return changed(standing, { identityKeys: standing.settings.identityKeys.filter(({ id }) => id !== path.key) })
      },
      { by, at: now },
    )
    return isThere ? settingsAnswer(store, project, now) : null
  },
})

function understood<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    return refuse(error as Error)
  }
}

function refuse(error: Error): never {
  throw new Refusal(422, { error: 'changeImpossible', message: error.message })
}
