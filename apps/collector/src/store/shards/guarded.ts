/**
 * An object with the same methods, each of which goes through `call`.
 * @param call gives the object to call now, since an earlier one may belong to a database connection that was given up
 */
export function guarded<Port extends object>(port: Port, call: (work: (now: Port) => Promise<unknown>) => Promise<unknown>): Port {
  type Methods = Record<string, (...all: unknown[]) => Promise<unknown>>
  const entries = Object.entries(port).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value as unknown] as const
    return [name, (...all: unknown[]) => call(async (now) => (now as Methods)[name]?.(...all))] as const
  })
  return Object.fromEntries(entries) as Port
}
