import type { BrowserContext } from 'playwright-core'

/** Collects what the pages of a context complain about: console errors and warnings, thrown errors, failed requests, policy violations. */
export function listenForComplaints(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`))
  return complaints
}
