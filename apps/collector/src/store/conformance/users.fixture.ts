import { expect } from 'vitest'
import { createLogin } from '../../auth/user.ts'
import { operator } from '../audit.ts'
import { newProject } from './entry.fixture.ts'
import type { Story } from './story.fixture.ts'

const deed = { by: operator, at: 10 }

export const userStories: Story[] = [
  {
    title: 'a project is open to those who were let in, and the audit log says who that was and as what',
    async run({ store }) {
      const [one, two] = [await store.projects.create(newProject('One')), await store.projects.create(newProject('Two'))]
      const [ann, bob] = [await createLogin(store, 'ann@acme.example'), await createLogin(store, 'bob@acme.example')]
      await store.users.addMember(one.id, ann.id, 'viewer', deed)
      await store.users.addMember(two.id, ann.id, 'owner', deed)
      await store.users.addMember(two.id, 'nobody', 'owner', deed)
      expect((await store.users.projectsOf(ann.id)).map(({ id, role }) => [id, role]), 'what they own first').toEqual([[two.key, 'owner'], [one.key, 'viewer']])
      expect(await store.users.projectsOf(bob.id)).toEqual([])
      expect(await store.users.membersOf(two.key)).toMatchObject([{ email: 'ann@acme.example', role: 'owner' }])
      await store.users.addMember(one.id, ann.id, 'owner', deed)
      expect(await store.users.membersOf(one.key)).toMatchObject([{ email: 'ann@acme.example', role: 'owner' }])
      const { items } = await store.audit.list(one.id, { subject: ann.id, after: null, limit: 10 })
      expect(items.map(({ action, at, actor, detail }) => [action, at, actor.kind, detail])).toEqual([
        ['member.joined', 10, 'operator', { email: 'ann@acme.example', role: 'owner' }],
        ['member.joined', 10, 'operator', { email: 'ann@acme.example', role: 'viewer' }],
      ])
    },
  },
]
