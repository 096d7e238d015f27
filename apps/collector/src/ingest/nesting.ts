/** Levels a message's JSON may have: SQLite reads nothing in JSON of a thousand. */
export const mostLevels = 500

/** @param json well-formed */
export function isNestedTooDeeply(json: string): boolean {
  // A level takes two characters at least.
  if (json.length <= 2 * mostLevels) return false
  let level = 0
  let isText = false
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (isText && sign === '\\') at++
    else if (sign === '"') isText = !isText
    else if (isText) continue
    else if (sign === '{' || sign === '[') level++
    else if (sign === '}' || sign === ']') level--
    if (level > mostLevels) return true
  }
  return false
}
