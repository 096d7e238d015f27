/**
 * The same object, each of whose methods is called by way of `call`.
 * @param call gives the object whose method it is now: the one of before may be of a database that was left meanwhile
 */
export function guarded<Port extends object>(port: Port, call: (work: (now: Port) => Promise<unknown>) => Promise<unknown>): Port {
  type Methods = Record<string, (...all: unknown[]) => Promise<unknown>>
  const entries = Object.entries(port).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value as unknown] as const
    return [name, (...all: unknown[]) => call(async (now) => (now as Methods)[name]?.(...all))] as const
  })
  return Object.fromEntries(entries) as Port
}
