/** The name in lower case letters, digits and dashes; with a number where that is taken, `acme`, `acme-2`. */
export function freeKey(name: string, isFree: (key: string) => boolean): string {
  const plain = name.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 48) || 'project'
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`
    if (isFree(key)) return key
  }
}
