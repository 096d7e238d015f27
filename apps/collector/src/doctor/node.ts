/** Major and minor version; what `engines` of the package says as well. SQLite's native part ends the process without a word on older ones. */
const oldest = [22, 12] as const

/**
 * What to say to somebody who runs this program with a Node that is too old for it.
 * @param version as `process.versions.node` says it, 22.12.0
 * @returns nothing where it is new enough
 */
export function findNodeFault(version: string): { said: string; remedy: string } | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return { said: `version ${version}`, remedy: `use Node ${oldest.join('.')} or later (https://nodejs.org)` }
}
