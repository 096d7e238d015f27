import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Fault } from './fault.ts'
import { findPlace, findPlaceInJson } from './place.ts'

/**
 * What a content file exports as default, or the JSON in it.
 * @param path absolute
 * @throws Fault with file and line of what is wrong, and what to do
 */
export async function loadContentFile(path: string): Promise<unknown> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Fault(`there is no file ${path}`, 2)
  return extname(path) === '.json' ? readJson(path) : readModule(path)
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw loadFault(path, error as Error, findPlaceInJson(path, text, error as Error))
  }
}

async function readModule(path: string): Promise<unknown> {
  try {
    const { default: content } = await withoutLoadingWarnings(() => import(pathToFileURL(path).href) as Promise<{ default?: unknown }>)
    if (content !== undefined) return content
  } catch (error) {
    if (error instanceof Error) throw loadFault(path, error, findPlace(path, error))
    throw new Fault(`${path} cannot be loaded: it throws ${String(error)}`)
  }
  throw new Fault(`${path} has no default export; end it with: export default defineContent({ ... })`, 2)
}

/** @param place file and line, `/acme/content.ts:12`; nothing where the error does not tell */
function loadFault(path: string, error: Error, place: string | undefined): Fault {
  const remedy = remedyOf(place?.replace(/:\d+$/, '') ?? path, error)
  const said = error.message.split('\n')[0]
  return new Fault(`${place ? `${place}:` : `${path} cannot be loaded:`} ${said}${remedy ? `; ${remedy}` : ''}`)
}

function remedyOf(path: string, error: Error & { code?: string }): string | undefined {
  if (error.code === 'ERR_UNKNOWN_FILE_EXTENSION') return `this is Node ${process.versions.node}: TypeScript is read by Node 22.18 or later, or compile it to a .mjs file`
  const missing = /^Cannot find package '([^']+)'/.exec(error.message)?.[1]
  if (missing) return `install ${missing} where that file lies, or move the file to where it is installed`
  if (!/import statement outside a module|Unexpected token 'export'/.test(error.message)) return undefined
  const name = basename(path).replace(/\.[cm]?([jt]s)$/, '.m$1')
  return `name it ${name}, or write "type": "module" into ${nearestPackage(dirname(path))}`
}

function nearestPackage(folder: string): string {
  const file = join(folder, 'package.json')
  return existsSync(file) || dirname(folder) === folder ? file : nearestPackage(dirname(folder))
}

/** Node's own words on how it finds out what kind of module a file is: where it fails, ours say what to do, and elsewhere it works. */
async function withoutLoadingWarnings<Result>(load: () => Promise<Result>): Promise<Result> {
  const listeners = process.listeners('warning')
  const others = (warning: Error & { code?: string }) => {
    const isOfLoading = warning.code === 'MODULE_TYPELESS_PACKAGE_JSON' || warning.message.startsWith('Failed to load the ES module')
    if (!isOfLoading) for (const listener of listeners) listener(warning)
  }
  process.removeAllListeners('warning').on('warning', others)
  try {
    return await load()
  } finally {
    // Warnings are told in the next turn.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', others)
    for (const listener of listeners) process.on('warning', listener)
  }
}
