import { type KeyRow, type Permission, permissions } from '@milepost/contract'
import { Command, InvalidArgumentError, Option } from 'commander'
import { systemClock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { deed } from './deed.ts'
import { Fault } from './fault.ts'
import { getProject } from './named.ts'
import { settings } from './setting.ts'

interface Common {
  project?: string
  data: string
  json?: true
}

export function keyCommand(): Command {
  const list = common(new Command('list').description('the keys of a project, newest first'))
    .addHelpText('after', '\nExample:\n  milepost key list --project acme-boards')
    .action((options: Common) => within(options, async ({ keys }, project) => show(options, (await keysOf(keys, project)).map(line), await keysOf(keys, project))))
  const create = common(new Command('create').description('make a key and print it; a secret key cannot be shown again'))
    .addOption(new Option('--kind <kind>', 'what it is').choices(['secret', 'write']).default('secret'))
    .addOption(new Option('--scope <scope...>', `what a secret key may do: ${permissions.join(', ')}`).choices(permissions).default([...permissions], 'everything'))
    .option('--name <text>', 'what it is for', '')
    .addHelpText('after', '\nExample:\n  milepost key create --project acme-boards --scope ingest --name "Import from Segment"')
    .action((options: Common & { kind: 'secret' | 'write'; scope: Permission[]; name: string }) =>
      within(options, async ({ keys }, project) => {
        const { addKey } = await import('../projects/keys.ts')
        const minted = await addKey(keys, project, { kind: options.kind, name: options.name, scopes: options.kind === 'secret' ? options.scope : [] }, deed())
        show(options, [`Key ${minted.key.id}`, `  ${minted.value}${options.kind === 'secret' ? '   shown this once' : ''}`], minted)
      }),
    )
  const rotate = common(new Command('rotate').description('put a new key in the place of one, which works on for a while'))
    .argument('<id>', 'as `milepost key list` shows it')
    .addOption(new Option('--overlap <hours>', 'for which both work').default(24).argParser(hoursOf))
    .addHelpText('after', '\nExample:\n  milepost key rotate 2 --project acme-boards --overlap 48')
    .action((id: string, options: Common & { overlap: number }) =>
      within(options, async ({ keys }, project) => {
        const { rotateKey } = await import('../projects/keys.ts')
        const minted = (await rotateKey(keys, project, Number(id), options.overlap * 3_600_000, deed())) ?? noKey(id)
        show(options, [`Key ${minted.key.id} in the place of ${id}, which works for ${options.overlap} hours more`, `  ${minted.value}`], minted)
      }),
    )
  const revoke = common(new Command('revoke').description('end a key at once'))
    .argument('<id>', 'as `milepost key list` shows it')
    .addHelpText('after', '\nExample:\n  milepost key revoke 2 --project acme-boards')
    .action((id: string, options: Common) =>
      within(options, async ({ keys }, project) => {
        const { KeyNeeded, revokeKey } = await import('../projects/keys.ts')
        const key = await revokeKey(keys, project, Number(id), deed()).catch((error: Error) => {
          throw error instanceof KeyNeeded ? new Fault(error.message) : error
        })
        show(options, [`Key ${id} works no longer`], key ?? noKey(id))
      }),
    )
  const all = new Command('key').description('keys of a project: write keys are public, secret keys are scoped')
  for (const command of [list, create, rotate, revoke]) all.addCommand(command)
  return all
}

function common(command: Command): Command {
  return command.option('--project <id>', 'whose key; may be left out where there is one project').addOption(settings.data('folder with the database')).addOption(settings.json())
}

/** @throws Fault where there is no such project. */
async function within({ project, data }: Common, work: (store: Store, project: number) => Promise<void>) {
  const { withStore } = await import('./with-store.ts')
  await withStore(data, async (store) => {
    await work(store, getProject(await store.projects.list(), project).id)
  })
}

async function keysOf(keys: Store['keys'], project: number): Promise<KeyRow[]> {
  const { keyRow } = await import('../projects/keys.ts')
  return (await keys.list(project)).map((key) => keyRow(key, systemClock()))
}

function line({ id, kind, shown, state, scopes, lastUsedAt, name }: KeyRow): string {
  const used = lastUsedAt === null ? 'never used' : `used ${new Date(lastUsedAt).toISOString().slice(0, 16)}Z`
  return [id.padStart(4), kind.padEnd(6), shown.padEnd(35), state.padEnd(7), used.padEnd(23), scopes.join(' '), name].join('  ').trimEnd()
}

function show({ json }: Common, lines: string[], value: unknown) {
  console.log(json ? JSON.stringify(value) : lines.join('\n'))
}

function noKey(id: string): never {
  throw new Fault(`the project has no key ${id} that works; see: milepost key list`)
}

function hoursOf(text: string): number {
  const hours = Number(text)
  if (Number.isFinite(hours) && hours >= 0 && hours <= 720) return hours
  throw new InvalidArgumentError('hours are a number from 0 to 720.')
}
