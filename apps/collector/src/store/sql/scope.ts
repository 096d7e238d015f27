import { type Asking, first } from './asking.ts'

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

const find = `
  select p.id as project, p.generation,
    case when coalesce(f.as_of, 0) > p.created_at then f.as_of else p.created_at end as "asOf"
  from project p left join fold f on f.project = p.id and f.generation = p.generation
  where p.id = @project`

/** The generation is looked up each time, since a rebuild swaps in another. Before the first fold `asOf` is when the project was made. */
export function* scopeOf(project: number): Asking<Scope> {
  return (yield* first<Scope>(find, { project })) as Scope
}
