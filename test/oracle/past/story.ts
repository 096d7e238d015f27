import type { Past } from './past.ts'

/** A past in as few lines as can be read. */
export function storyOf({ timeZone, key, content, steps, until }: Past): string {
  const time = (at: number) => new Date(at).toISOString()
  return [
    `zone ${timeZone}, ${key} key`,
    ...[...(content.milestones ?? []), ...(content.stageModels ?? [])].map((each) => JSON.stringify(each)),
    ...steps.flatMap((step) =>
      step.do === 'send' ? [`${time(step.at)} send`, ...step.messages.map((message) => `  ${JSON.stringify(message)}`)] : `${time(step.at)} ${step.do}`,
    ),
    `${time(until)} asked`,
    '',
  ].join('\n')
}
