import { Command, InvalidArgumentError, Option } from 'commander'
import { systemClock } from '../clock.ts'
import { asCalled } from './called.ts'
import { deed } from './deed.ts'
import { Fault } from './fault.ts'
import { getProject, getUser } from './named.ts'
import { settings } from './setting.ts'

interface Options {
  origin?: string[]
  owner?: string[]
  timeZone: string
  server?: number
  url: string
  data: string
  json?: true
}

const anyLocal = 'http://localhost on any port, since no --origin was given'

export function projectCommand(): Command {
  const create = new Command('create')
    .description('make a project and print its script tag and its two keys; the secret key cannot be shown again')
    .argument('<name>', 'name of the host product')
    .option('--origin <url>', 'web origin of the host product; give it once for each', (url: string, all: string[] = []) => [...all, url])
    .option('--owner <email>', 'a user there is already, who may open it in the dashboard; give it once for each', (email: string, all: string[] = []) => [...all, email])
    .option('--time-zone <zone>', 'IANA zone of the project\'s calendar days', 'UTC')
    .addOption(new Option('--server <number>', 'where it shall stand, of several servers in DATABASE_URL, from 1 on; one with few projects where it is left out').argParser(serverOf))
    .addOption(settings.url('address of the collector, for the script tag'))
    .addOption(settings.data())
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  milepost project create "Acme Boards" --origin https://app.acme.com --time-zone Europe/Berlin')
    .action(run)
  const list = new Command('list')
    .description('the projects there are, each with its write key; a secret key cannot be shown again')
    .addOption(settings.data())
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  milepost project list --json | jq -r \'.[] | .id + " " + .writeKey\'')
    .action(show)
  const owner = new Command('owner')
    .description('have a user there is already own a project')
    .argument('<project>', 'its id, as `milepost project list` shows it')
    .argument('<email>', 'what they log in with')
    .addOption(settings.data())
    .addHelpText('after', '\nExample:\n  milepost project owner acme-boards ada@acme.com')
    .action(own)
  return new Command('project').description('projects: one for each host product').addCommand(create).addCommand(list).addCommand(owner)
}

async function show({ data, json }: Pick<Options, 'data' | 'json'>) {
  const { withStore } = await import('./with-store.ts')
  const { listProjects } = await import('../projects/list.ts')
  const all = await withStore(data, (store) => listProjects(store, systemClock()))
  if (json) {
    console.log(JSON.stringify(all))
    return
  }
  const blocks = all.map(({ id, name, timeZone, origins, writeKey, createdAt }) =>
    [
      `${id}  (${name})`,
      `  write key  ${writeKey ?? 'none that works; see: milepost key list'}`,
      `  pages      ${origins.join(', ') || anyLocal}`,
      `  days in    ${timeZone}`,
      `  created    ${new Date(createdAt).toISOString().slice(0, 16)}Z`,
    ].join('\n'),
  )
  console.log(asCalled(blocks.join('\n\n') || 'No project yet. Make one:  milepost project create NAME'))
}

async function own(id: string, email: string, { data }: Pick<Options, 'data'>) {
  const { withStore } = await import('./with-store.ts')
  const { project, user } = await withStore(data, async ({ projects, users }) => {
    const project = getProject(await projects.list(), id)
    const user = await getUser(users, email)
    await users.addMember(project.id, user.id, 'owner', deed())
    return { project, user }
  })
  console.log(`${user.email} owns ${project.key} (${project.name})`)
}

async function run(name: string, { origin = [], owner = [], timeZone, server, url, data, json }: Options) {
  const { withNewStore, withStore } = await import('./with-store.ts')
  const { checkProject, createProject } = await import('../projects/create.ts')
  const wanted = { name, origins: origin, timeZone, server }
  try {
    checkProject(wanted)
  } catch (error) {
    throw new Fault((error as Error).message, 2)
  }
  const within = owner.length > 0 ? withStore : withNewStore
  const { project, writeKey, secretKey, owners } = await within(data, async ({ projects, users, servers }) => {
    const count = Math.max(1, servers().length)
    if (server !== undefined && server > count) throw new Fault(`there ${count === 1 ? 'is one server' : `are ${count} servers`}, and none at place ${server}`, 2)
    const owners = await Promise.all(owner.map((email) => getUser(users, email)))
    const created = await createProject(projects, systemClock, wanted)
    for (const { id } of owners) await users.addMember(created.project.id, id, 'owner', deed())
    return { ...created, owners: owners.map(({ email }) => email) }
  })
  const tag = `<script async src="${new URL('/sdk/milepost.js', url).href}" data-key="${writeKey}"></script>`
  if (json) {
    console.log(JSON.stringify({ id: project.key, name: project.name, timeZone: project.timeZone, origins: project.origins, writeKey, secretKey, tag }))
    return
  }
  console.log(asCalled(`Project ${project.key} (${project.name}), days in ${project.timeZone}

  write key   ${writeKey}   public: in the script tag, and for sending events
  secret key  ${secretKey}   keep it: for \`milepost push\`, the API and server imports; shown this once

  pages that may use the write key: ${project.origins.join(', ') || anyLocal}

Into these pages:
  ${tag}
${/\/\/localhost\b/.test(url) ? `  (for a collector on this machine, at ${new URL(url).host}; one elsewhere is named by: --url https://milepost.example.com)\n` : ''}
${owners.length > 0 ? `In the dashboard it is open to ${owners.join(', ')}.` : nobodyYet(project.key, dataOption(data))}
Then the collector, where it does not run:  milepost serve${dataOption(data)}`))
}

function nobodyYet(id: string, where: string): string {
  return `Nobody may open it in the dashboard yet. Next, a new login:  milepost user create EMAIL --project ${id}${where}
or somebody who has a login already:  milepost project owner ${id} EMAIL${where}`
}

/** What the next command needs to find the same folder. */
function dataOption(data: string): string {
  return data === (process.env.MILEPOST_DATA || settings.data().defaultValue) ? '' : ` --data ${data}`
}

function serverOf(text: string): number {
  const server = Number(text)
  if (Number.isInteger(server) && server >= 1) return server
  throw new InvalidArgumentError('servers are numbered from 1 on.')
}
