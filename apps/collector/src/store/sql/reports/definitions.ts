import type { DefinitionsFound, DefinitionsQuestion } from '../../reports/definitions.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import type { Scope } from '../scope.ts'

export function definitionsReport({ objectsAt }: Dialect) {
  const versions = (kind: DefinitionsQuestion['kind']) => `
    select r.published_at as "publishedAt", cast(e.value as text) as text from release r cross join ${objectsAt('r.content', kind, 'e')}
    where r.project = @project and e.value ->> 'id' = @id order by r.version desc`

  return function* (scope: Scope, { kind, id }: DefinitionsQuestion): Asking<DefinitionsFound> {
    return { versions: yield* rows(versions(kind), { project: scope.project, id }) }
  }
}
