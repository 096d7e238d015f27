import { randomBytes } from 'node:crypto'
import type { LinkStore } from '../store/links.ts'

/** What a project signs its survey links and account cards with: 256 bits, made when the first of them is. */
export function linkSecret(links: LinkStore, project: number): Promise<string> {
  return links.secret(project, randomBytes(32).toString('base64url'))
}

/** Asks the store once for each project: a secret never changes. */
export function rememberedSecret(links: LinkStore): (project: number) => Promise<string> {
  const secrets = new Map<number, Promise<string>>()
  return (project) => {
    const known = secrets.get(project) ?? linkSecret(links, project)
    secrets.set(project, known)
    known.catch(() => secrets.delete(project))
    return known
  }
}
