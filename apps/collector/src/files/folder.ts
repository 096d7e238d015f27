import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context } from 'hono'

const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.html': 'text/html; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.map': 'application/json; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** A name that the bundler gave a content hash: `chunk-4fG7_k2Q.js`. Such a file never changes. */
const hashedName = /[-.](?=[\w-]*[A-Z0-9])[\w-]{8,}\.\w+$/

export interface Folder {
  isBuilt(): boolean
  /** Answers a file, or nothing where the folder has none of this path. */
  find(c: Context, path: string): Promise<Response | undefined>
}

/**
 * Serves built files. They are read anew each time: there are few, and a rebuild shows at once while the server runs.
 * @param entry the file without which the folder counts as not built
 */
export function openFolder(root: string, entry: string): Folder {
  return {
    isBuilt: () => existsSync(join(root, entry)),
    async find(c, path) {
      const file = normalize(join(root, decoded(path)))
      if (!file.startsWith(root + sep)) return undefined
      const bytes = await readFile(file).catch(() => undefined)
      if (!bytes) return undefined
      c.header('Content-Type', types[extname(file)] ?? 'application/octet-stream')
      c.header('Cache-Control', hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=60')
      return c.body(new Uint8Array(bytes))
    },
  }
}

/** The decoded path; empty, which no file has, where it cannot be decoded or holds a NUL. */
function decoded(path: string): string {
  try {
    const text = decodeURIComponent(path)
    return text.includes('\0') ? '' : text
  } catch {
    return ''
  }
}
