import type { ComparatorOf } from '../host/comparators-of.ts'
import type { PropertyType } from '../host/host.ts'
import type { PropertyTypes } from './words.ts'

interface Values {
  string: string
  number: number
  boolean: boolean
  /** ISO 8601, or milliseconds since 1970. */
  date: string | number
}
export type ValueOf<Type extends PropertyType> = Values[Type]

type Operand<Type extends PropertyType, Op> = Op extends 'exists' | 'missing'
  ? { op: Op }
  : Op extends 'in' | 'notIn'
    ? { op: Op; value: ValueOf<Type>[] }
    : { op: Op; value: ValueOf<Type> }

/** The comparisons that a property of this type allows, each with the operand it needs. */
export type ComparisonFor<Type extends PropertyType> = Operand<Type, ComparatorOf<Type>>

/** A plain value means `equals`; a date is never equal to anything, it is before or after. */
export type TestFor<Type extends PropertyType> = ComparisonFor<Type> | ('equals' extends ComparatorOf<Type> ? ValueOf<Type> : never)

/** The first branch is for an event without properties: the compiler lets any key pass into an empty type. */
export type WhereFor<Types extends PropertyTypes> = keyof Types extends never
  ? Readonly<Record<string, never>>
  : { readonly [Name in keyof Types]?: TestFor<Types[Name]> }
