import type { SurveyLinkAnswer } from '@milepost/contract'
import { Command } from 'commander'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

interface Options {
  survey: string
  person: string
  account?: string
  expires: string
  url: string
  key?: string
  json?: true
}

export function surveyCommand(): Command {
  const link = new Command('link')
    .description('print a signed link to a survey, for one person, to be answered once')
    .requiredOption('--survey <id>', 'id of a published survey')
    .requiredOption('--person <id>', 'user id of whoever is to answer')
    .option('--account <id>', 'account they answer for; without it, the one they joined last')
    .option('--expires <days>', 'how long it can be used: 7d, 30d, up to 366d', '30d')
    .addOption(settings.url('address of the collector, and of the link'))
    .addOption(settings.key())
    .addOption(settings.json())
    .addHelpText('after', '\nExample:\n  MILEPOST_SECRET_KEY=sk_... milepost survey link --survey nps --person u1 --expires 14d\n\nFor a score that is pressed in an e-mail, add ?score=9 to the link: the page has it chosen, and the reader sends it.')
    .action(run)
  return new Command('survey').description('surveys outside the product').addCommand(link)
}

async function run({ survey, person, account, expires, url, key, json }: Options) {
  if (!key) throw new Fault('survey link needs the secret key of the project: --key sk_..., or MILEPOST_SECRET_KEY', 2)
  const [, days] = /^(\d{1,3})d?$/.exec(expires) ?? []
  if (!days) throw new Fault(`--expires ${expires} is no number of days; write 7d or 30d`, 2)
  const answer = await ask(url, key, { survey, person, ...(account && { account }), expiresInDays: Number(days) })
  // The collector may stand behind another name than it was asked by.
  const link = new URL(new URL(answer.url).pathname, url).href
  console.log(json ? JSON.stringify({ url: link, expiresAt: new Date(answer.expiresAt).toISOString() }) : link)
}

async function ask(url: string, key: string, body: object): Promise<SurveyLinkAnswer> {
  const response = await fetch(new URL('/api/survey-links', url), { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: JSON.stringify(body) }).catch((error: Error) => {
    throw new Fault(`${url} cannot be reached (${(error.cause as { code?: string } | undefined)?.code ?? error.message}); is \`milepost serve\` running there? Another address: --url`)
  })
  const answer = (await response.json().catch(() => ({}))) as SurveyLinkAnswer & { message?: string; remedy?: string }
  if (!response.ok) throw new Fault(`${answer.message ?? `${url} answered ${response.status}`}${answer.remedy ? `; ${answer.remedy}` : ''}`)
  return answer
}
