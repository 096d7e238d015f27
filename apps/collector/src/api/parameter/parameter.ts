import type { Content } from '@milepost/contract'
import * as v from 'valibot'
import { projectParameter } from '../../auth/asker.ts'
import { Refusal } from '../../problem.ts'

/** A value of the address. The schema reads its text, `json` and `allowed` describe it to machines and to people. */
export interface Parameter<Value = unknown> {
  description: string
  schema: v.GenericSchema<string | undefined, Value>
  /** As JSON Schema. */
  json: Record<string, unknown>
  /** Ends the sentence "allowed is ...". */
  allowed: string
  /** For values that depend on the project: what is allowed in it where the value is not, else null. */
  allowedIn?(value: Value, content: Content | null): string | null
}
export type Parameters = Record<string, Parameter>
export type Values<Of extends Parameters> = { [Name in keyof Of]: Of[Name] extends Parameter<infer Value> ? Value : never }

/**
 * The values of a query, defaults filled in.
 * @throws Refusal 400 that names the parameter, what was got and what is allowed
 */
export function parseQuery<Of extends Parameters>(parameters: Of, query: URLSearchParams): Values<Of> {
  for (const name of query.keys()) {
    if (name === projectParameter) continue
    if (!Object.hasOwn(parameters, name)) throw unknownParameter(name, Object.keys(parameters))
    if (query.getAll(name).length > 1) throw faulty(name, `is there ${query.getAll(name).length} times`, 'one value')
  }
  const values = Object.entries(parameters).map(([name, { schema, allowed }]) => {
    const text = query.get(name) ?? undefined
    const parsed = v.safeParse(schema, text)
    if (!parsed.success) throw faulty(name, `is ${JSON.stringify(text?.slice(0, 100))}`, allowed)
    return [name, parsed.output]
  })
  return Object.fromEntries(values) as Values<Of>
}

/** @throws Refusal 400 where a value is right by its form and the project has no such thing */
export function checkAgainst(parameters: Parameters, values: Readonly<Record<string, unknown>>, content: Content | null): void {
  for (const [name, { allowedIn }] of Object.entries(parameters)) {
    const allowed = allowedIn?.(values[name], content)
    if (allowed) throw faulty(name, `is ${JSON.stringify(values[name])}`, allowed)
  }
}

export function faulty(name: string, fault: string, allowed: string): Refusal {
  const message = `the parameter ${name} ${fault}; allowed is ${allowed}`
  return new Refusal(400, { error: 'parameterInvalid', message, at: name })
}

function unknownParameter(name: string, known: string[]): Refusal {
  const remedy = known.length === 0 ? 'ask without parameters' : `the parameters are ${known.join(', ')}`
  const message = `there is no parameter ${JSON.stringify(name.slice(0, 60))} here`
  return new Refusal(400, { error: 'parameterUnknown', message, remedy, at: name.slice(0, 60) })
}
