/**
 * The one place where the kit's errors stop: every public call goes through it, and what it throws becomes a report.
 * A failed call answers what `otherwise` says for it.
 */
export function guard<Api extends object>(
  api: Api,
  otherwise: Partial<{ [Name in keyof Api]: unknown }>,
  report: (where: string, error: unknown) => void,
): Api {
  const guarded = Object.entries(api).map(([name, call]) => [
    name,
    (...given: unknown[]) => {
      try {
        return (call as (...given: unknown[]) => unknown)(...given)
      } catch (error) {
        report(name, error)
        return otherwise[name as keyof Api]
      }
    },
  ])
  return Object.fromEntries(guarded) as Api
}
