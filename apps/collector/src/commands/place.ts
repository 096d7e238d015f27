import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

/** Milliseconds in which a module that cannot be read has failed once more. */
const againMs = 10_000

/**
 * File and line at which a module cannot be loaded, `/acme/content.ts:12`.
 * @param path of the module that was asked for; it may be one that it imports which is wrong
 */
export function findPlace(path: string, error: Error): string | undefined {
  const stack = error.stack ?? ''
  return placeAbove(stack) ?? (error instanceof SyntaxError ? placeOfUnread(path) : placeInFrames(path, stack))
}

/** What stands above the message of an error of syntax: the file and the line. */
function placeAbove(text: string): string | undefined {
  const [, file, line] = /^(file:\/\/\S+|\/.+|[A-Z]:\\.+):(\d+)$/m.exec(text.split(/^\w*Error\b/m)[0] ?? '') ?? []
  return file && `${pathOf(file)}:${line}`
}

/** Of a JavaScript module, Node tells the line only where nobody catches the error: it is loaded once more, by a Node of its own. */
function placeOfUnread(path: string): string | undefined {
  return placeAbove(spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: againMs, env: { ...process.env, NODE_NO_WARNINGS: '1' } }).stderr)
}

/** The frame in the file itself, else the first that is not Node's. */
function placeInFrames(path: string, stack: string): string | undefined {
  const frames = [...stack.matchAll(/(file:\/\/[^\s)]+):(\d+):\d+\)?$/gm)]
  const [, file, line] = frames.find(([, url]) => url === pathToFileURL(path).href) ?? frames[0] ?? []
  return file && `${pathOf(file)}:${line}`
}

function pathOf(file: string): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file
}

/** Some errors of JSON tell the line; of the others JavaScript does, of which JSON is a part. */
export function findPlaceInJson(path: string, text: string, error: Error): string | undefined {
  const line = /\(line (\d+) /.exec(error.message)?.[1]
  if (line) return `${path}:${line}`
  try {
    new Script(`(${text}\n)`, { filename: path })
  } catch (asScript) {
    return placeAbove((asScript as Error).stack ?? '')
  }
  return undefined
}
