import { Command, InvalidArgumentError, Option } from 'commander'
import { systemClock } from '../clock.ts'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

interface Options {
  origin: string[]
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
    .option('--origin <url>', 'web origin of the host product; give it once for each', (url: string, all: string[]) => [...all, url], [])
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
  return new Command('project').description('projects: one for each host product').addCommand(create).addCommand(list)
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
  console.log(blocks.join('\n\n') || 'No project yet. Make one:  milepost project create NAME')
}

async function run(name: string, { origin, timeZone, server, url, data, json }: Options) {
  const { withNewStore } = await import('./with-store.ts')
  const { checkProject, createProject } = await import('../projects/create.ts')
  const wanted = { name, origins: origin, timeZone, server }
  try {
    checkProject(wanted)
  } catch (error) {
    throw new Fault((error as Error).message, 2)
  }
  const { project, writeKey, secretKey } = await withNewStore(data, async ({ projects, users, servers }) => {
    const count = Math.max(1, servers().length)
    if (server !== undefined && server > count) throw new Fault(`there ${count === 1 ? 'is one server' : `are ${count} servers`}, and none at place ${server}`, 2)
    const created = await createProject(projects, systemClock, wanted)
    await users.addEverybody(created.project.key)
    return created
  })
  const tag = `<script async src="${new URL('/sdk/milepost.js', url).href}" data-key="${writeKey}"></script>`
  if (json) {
    console.log(JSON.stringify({ id: project.key, name: project.name, timeZone: project.timeZone, origins: project.origins, writeKey, secretKey, tag }))
    return
  }
  console.log(`Project ${project.key} (${project.name}), days in ${project.timeZone}

  write key   ${writeKey}   public: in the script tag, and for sending events
  secret key  ${secretKey}   keep it: for \`milepost push\`, the API and server imports; shown this once

  pages that may use the write key: ${project.origins.join(', ') || anyLocal}

Into these pages:
  ${tag}

Next, somebody who may open the dashboard:  milepost user create EMAIL
Then the collector, where it does not run:  milepost serve`)
}

function serverOf(text: string): number {
  const server = Number(text)
  if (Number.isInteger(server) && server >= 1) return server
  throw new InvalidArgumentError('servers are numbered from 1 on.')
}
