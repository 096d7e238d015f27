import { Command } from 'commander'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

interface Options {
  password?: string
  data: string
  json?: true
}

export function userCommand(): Command {
  const create = new Command('create')
    .description('make somebody who may open the dashboard of every project there is now')
    .argument('<email>', 'what they log in with')
    .option('--password <text>', '8 to 128 characters; made up and printed where it is left out')
    .addOption(settings.data())
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  milepost user create ada@acme.com')
    .action(run)
  return new Command('user').description('users of the dashboard').addCommand(create)
}

async function run(email: string, { password, data, json }: Options) {
  const { withStore } = await import('./with-store.ts')
  const { createUser } = await import('../auth/user.ts')
  const user = await withStore(data, async (store) => {
    if ((await store.projects.list()).length === 0) throw new Fault('there is no project yet that a login could open; make one first: milepost project create NAME')
    return createUser(store, email, password).catch((error: Error) => {
      throw new Fault(error.message, 2)
    })
  })
  if (json) console.log(JSON.stringify({ email: user.email, password: user.password }))
  else console.log(`User ${user.email}\n  password  ${user.password}${password === undefined ? '   shown this once' : ''}`)
}
