/**
 * The name in lower case letters, digits and dashes; with a number from 2 on where that is taken, `acme`, `acme-2`.
 * @param end of each of them
 */
export function* projectKeys(name: string, end = ''): Generator<string, never> {
  const plain = name.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 48) || 'project'
  yield base + end
  for (let n = 2; ; n++) yield `${base}-${n}${end}`
}
