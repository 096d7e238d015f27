import type { Sqlite } from '../open.ts'

/** Which rows a read may see, bound to every statement by name. */
export interface Scope {
  project: number
  generation: number
  /** See `Read.asOf`. */
  asOf: number
}

/** A condition on a derived table under its alias. */
export function within(alias: string): string {
  return `${alias}.project = @project and ${alias}.generation = @generation`
}

/**
 * Runs a read on one state of the store. The generation is looked up each time, since a rebuild swaps in another.
 * Before the first fold nothing is derived, and `asOf` is when the project was made.
 */
export function createRead(db: Sqlite) {
  const find = db.prepare(`
    select p.id as project, p.generation, max(coalesce(f.as_of, 0), p.created_at) as asOf
    from project p left join fold f on f.project = p.id and f.generation = p.generation
    where p.id = ?`)
  return <Found>(project: number, read: (scope: Scope) => Found): { scope: Scope; found: Found } =>
    db.transaction(() => {
      const scope = find.get(project) as Scope
      return { scope, found: read(scope) }
    })()
}
