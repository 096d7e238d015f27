import { fileURLToPath } from 'node:url'

/** A release brings what browsers load with it; in the repository it lies where it was built. */
const isReleased = import.meta.url.endsWith('.js')

export function built(released: string, inRepository: string): string {
  return fileURLToPath(new URL(isReleased ? `../../public/${released}` : `../../../../${inRepository}`, import.meta.url))
}
