import { SettingsAnswer } from '@milepost/contract'
import type { Project } from '../../store/projects.ts'
import type { Store } from '../../store/store.ts'
import { route } from '../route.ts'

export const settings = route({
  path: '/settings',
  summary: 'The settings of the project: origins, proof of identity, privacy, retention',
  needs: 'admin',
  query: {},
  answers: SettingsAnswer,
  async answer({ store, reports, now }) {
    const project = await store.projects.find(reports.project.id)
    return project ? settingsAnswer(store, project, now) : null
  },
})

export async function settingsAnswer({ projects }: Pick<Store, 'projects'>, { id, origins, settings }: Project, now: number): Promise<SettingsAnswer> {
  const { identityKeys, ...rest } = settings
  const [coverage, arrival] = await Promise.all([projects.identityCoverage(id), projects.arrival(id)])
  return { asOf: now, origins, ...rest, identityKeys: identityKeys.map(({ key: _key, ...each }) => each), coverage, arrival }
}
