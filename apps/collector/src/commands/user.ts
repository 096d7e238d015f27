import { Command } from 'commander'
import { deed } from './deed.ts'
import { Fault } from './fault.ts'
import { findUser, getProject } from './named.ts'
import { settings } from './setting.ts'

interface Options {
  password?: string
  project?: string[]
  data: string
  json?: true
}

export function userCommand(): Command {
  const create = new Command('create')
    .description('make somebody who may open the dashboard, as owner: of every project there is now, or of those that --project names')
    .argument('<email>', 'what they log in with')
    .option('--password <text>', '8 to 128 characters; made up and printed where it is left out')
    .option('--project <id>', 'a project they may open; give it once for each', (id: string, all: string[] = []) => [...all, id])
    .addOption(settings.data())
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  milepost user create ada@acme.com --project acme-boards')
    .action(run)
  return new Command('user').description('users of the dashboard').addCommand(create)
}

async function run(email: string, { password, project: named = [], data, json }: Options) {
  const { withStore } = await import('./with-store.ts')
  const { createLogin, createUser } = await import('../auth/user.ts')
  const user = await withStore(data, async (store) => {
    const all = await store.projects.list()
    if (all.length === 0) throw new Fault('there is no project yet that a login could open; make one first: milepost project create NAME')
    const projects = named.map((id) => getProject(all, id))
    if (await findUser(store.users, email)) throw new Fault(`there is a user ${email} already; let them into a project with: milepost project owner ID EMAIL`, 2)
    const made = await (named.length > 0 ? createLogin : createUser)(store, email, password).catch((error: Error) => {
      throw new Fault(error.message, 2)
    })
    for (const { id } of projects) await store.users.addMember(id, made.id, 'owner', deed())
    return { ...made, opens: (projects.length > 0 ? projects : all).map(({ key }) => key) }
  })
  if (json) console.log(JSON.stringify({ email: user.email, password: user.password }))
  else console.log(`User ${user.email}\n  password  ${user.password}${password === undefined ? '   shown this once' : ''}\n  owner of  ${user.opens.join(', ')}`)
}
