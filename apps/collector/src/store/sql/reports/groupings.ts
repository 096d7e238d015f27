import type { Dialect } from '../dialect.ts'
import { within } from '../scope.ts'

/** The stage in which somebody saw a survey, by the model of the project's answers. */
const stageWhenShown = `(select nullif(s.stage, '') from stage_span s
  where ${within('s')} and s.model = @model and s.subject = case @unit when 'account' then p.account else p.id end
    and s.entered_at < e.at and (s.left_at is null or s.left_at >= e.at))`

/** The expressions to group answers (`a`) by, and people who saw a survey (`e`). Device and language are known for answers only. */
export function groupingsOf({ field }: Dialect) {
  const both = { account: 'c.key', accountTrait: field('c.traits'), personTrait: field('p.traits') }
  return {
    answers: { ...both, stage: 'a.stage', device: 'a.device', language: 'a.language' },
    shown: { ...both, stage: stageWhenShown },
  }
}

export type Grouping = keyof ReturnType<typeof groupingsOf>['answers']
export type ShownGrouping = keyof ReturnType<typeof groupingsOf>['shown']

/** Traits come as JSON text, whose kinds the dialects tell alike. */
export function groupingOf(by: string): { kind: Grouping; isTrait: boolean; field: string | null; path: string | null } {
  const [owner, trait] = [by.slice(0, by.indexOf('.')), by.slice(by.indexOf('.') + 1)]
  const leading = { isTrait: true, field: trait, path: `$.${JSON.stringify(trait)}` }
  if (owner === 'account' && by !== 'account') return { kind: 'accountTrait', ...leading }
  if (owner === 'person') return { kind: 'personTrait', ...leading }
  return { kind: by === 'device' || by === 'language' || by === 'account' ? by : 'stage', isTrait: false, field: null, path: null }
}

export function namedBy(isTrait: boolean) {
  return <Row extends { value: string | null }>(row: Row): Row => ({ ...row, value: isTrait ? traitText(row.value) : row.value })
}

function traitText(json: string | null): string | null {
  const value = JSON.parse(json ?? 'null') as unknown
  return value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value)
}
