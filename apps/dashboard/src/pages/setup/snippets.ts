/** What a host page needs. @param origin of the collector @param key the public write key */
export function scriptTag(origin: string, key: string): string {
  return `<script async src="${origin}/sdk/milepost.js" data-key="${key}"></script>`
}

export const identifyCalls = `window.milepost ??= []
milepost.push(['identify', 'user-1', { name: 'Ada Byron', email: 'ada@example.com' }])
milepost.push(['group', 'account-1', { name: 'Analytical Engines', plan: 'team' }])
milepost.push(['track', 'Project Created', { template: 'blank' }])`

/** As it is typed in a clone of Milepost's repository. */
export function pushCommand(origin: string): string {
  return `MILEPOST_SECRET_KEY=sk_... npx -y pnpm@10 milepost push milepost.config.ts --url ${origin}`
}
