import { resolve } from 'node:path'
import type { ContentProblem, ReleaseAnswer } from '@milepost/contract'
import { Command } from 'commander'
import { loadContentFile } from './content-file.ts'
import { Fault } from './fault.ts'
import { problemLines } from './problem-lines.ts'
import { settings } from './setting.ts'

interface Options {
  url: string
  key?: string
}

interface Refused {
  message?: string
  remedy?: string
  problems?: ContentProblem[]
}

export function pushCommand(): Command {
  return new Command('push')
    .description('publish the experiences, milestones and stage models of a file')
    .argument('<file>', 'a .ts, .mts, .js, .mjs or .json file; a module exports the content as default')
    .addOption(settings.url())
    .addOption(settings.key())
    .addHelpText('after', '\nExample:\n  MILEPOST_SECRET_KEY=sk_... milepost push milepost/content.ts --url https://milepost.acme.com')
    .action(run)
}

async function run(file: string, { url, key }: Options) {
  if (!key) throw new Fault('push needs the secret key of the project: --key sk_..., or MILEPOST_SECRET_KEY', 2)
  const response = await send(new URL('/api/releases', url), key, await loadContentFile(resolve(file)))
  const answer = (await response.json().catch(() => ({}))) as ReleaseAnswer & Refused
  if (!response.ok) throw new Fault(problemText(file, url, response.status, answer))
  for (const warning of answer.warnings) console.error(`warning: ${warning}`)
  console.log(answer.changed ? `Published release ${answer.release} of ${file}` : `Nothing changed: release ${answer.release} has the same content`)
}

async function send(url: URL, key: string, content: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  try {
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(content) })
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message
    throw new Fault(`${url.origin} cannot be reached (${cause}); is \`milepost serve\` running there? Another address: --url`)
  }
}

function problemText(file: string, url: string, status: number, { message, remedy, problems = [] }: Refused): string {
  const head = `${file}: ${message ?? `${url} answered ${status}, which is not Milepost's answer`}${remedy ? `; ${remedy}` : ''}`
  return [head, ...problemLines(problems)].join('\n')
}
