import { Refusal } from '../problem.ts'

/** The singular of words in addresses where it is not the word without its s. */
const ones: Readonly<Record<string, string>> = { people: 'person', deliveries: 'delivery', team: 'member' }
/** An id may be as long as an address. */
const idShown = 200

export function noProject(): Refusal {
  return new Refusal(404, { error: 'notFound', message: 'there is no such project' })
}

/**
 * The refusal for something that does not exist, in the words of its address: for `/people/:id/timeline`, the project has no person
 * u:nobody.
 * @param pattern the address with the names of its parameters
 */
export function notFound(pattern: string, parameters: Readonly<Record<string, string>>): Refusal {
  const parts = [...pattern.matchAll(/([\w-]+)\/:(\w+)/g)].map(([, many = '', name = '']) => `${ones[many] ?? many.replace(/s$/, '')} ${(parameters[name] ?? '').slice(0, idShown)}`)
  return new Refusal(404, { error: 'notFound', message: `the project has no ${parts.length > 0 ? parts.join(' with ') : pattern}` })
}
