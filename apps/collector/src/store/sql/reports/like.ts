/** For `like ... escape '\'`: the text anywhere, with no character of it taken for a wildcard. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
