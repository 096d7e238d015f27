import type { Collector } from '../../harness/collector.ts'

/** One answer as the collector's export has it. */
export interface KeptAnswer {
  submission: string
  survey: string
  question: string
  type: string
  score: number | null
  text: string | null
  choices: string[] | null
  person: { id: string; name: string }
}

/** Everything that has been folded, oldest first. */
export async function keptAnswers(collector: Collector): Promise<KeptAnswer[]> {
  return (await readApi(collector, 'answers.ndjson'))
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as KeptAnswer)
}

export async function readApi({ url, secretKey }: Collector, path: string): Promise<string> {
  const response = await fetch(`${url}/api/${path}`, { headers: { authorization: `Bearer ${secretKey}` } })
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`)
  return response.text()
}
