import type { ErasuresAnswer, KeysAnswer, SessionsAnswer, SettingsAnswer, TeamAnswer } from '@milepost/contract'

const dayMs = 86_400_000

export function someKeys(now: number): KeysAnswer {
  const base = { name: '', createdAt: now - 90 * dayMs, lastUsedAt: null, expiresAt: null }
  return {
    asOf: now,
    items: [
      { ...base, id: '5', kind: 'secret', shown: 'sk_9f2Kq1…', scopes: ['ingest'], state: 'active', name: 'Import from the warehouse', lastUsedAt: now - 3 * 3_600_000 },
      { ...base, id: '4', kind: 'secret', shown: 'sk_Ta81xz…', scopes: ['read', 'publish'], state: 'ending', name: 'CI', expiresAt: now + dayMs, lastUsedAt: now - 60_000 },
      { ...base, id: '3', kind: 'secret', shown: 'sk_00aBcd…', scopes: ['admin'], state: 'revoked' },
      { ...base, id: '2', kind: 'secret', shown: 'sk_Qw3rTy…', scopes: ['ingest', 'read', 'edit', 'publish', 'admin'], state: 'active', lastUsedAt: now - 40 * dayMs },
      { ...base, id: '1', kind: 'write', shown: 'pk_3nW9zYcV7bQ1kLmT5rXs8dFgH2jP4uEa', scopes: [], state: 'active', lastUsedAt: now - 4_000 },
    ],
  }
}

export function aTeam(now: number): TeamAnswer {
  return {
    asOf: now,
    members: [
      { id: 'user-1', email: 'ada@acme.example', name: 'ada', role: 'owner' },
      { id: 'user-2', email: 'grace@acme.example', name: 'grace', role: 'editor' },
      { id: 'user-3', email: 'edsger@acme.example', name: 'edsger', role: 'viewer' },
    ],
    invitations: [{ id: '1', email: 'barbara@acme.example', role: 'editor', createdAt: now - dayMs, expiresAt: now + 6 * dayMs }],
  }
}

export function someSessions(now: number): SessionsAnswer {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
  return {
    items: [
      { id: 's1', current: true, browser: chrome, startedAt: now - 3_600_000, expiresAt: now + 6 * dayMs },
      { id: 's2', current: false, browser: phone, startedAt: now - 2 * dayMs, expiresAt: now + 5 * dayMs },
    ],
  }
}

export function someSettings(now: number): SettingsAnswer {
  return {
    asOf: now,
    origins: ['https://app.acme.example', 'https://admin.acme.example'],
    identityMode: 'report',
    identityKeys: [{ id: 'k3Jx9aQz', algorithm: 'HS256', addedAt: now - 20 * dayMs }],
    arrival: { tabs: 311, made: 18_429, arrived: 18_402, from: now - 2 * dayMs, givenUp: { queueFull: 12, tooLarge: 1 } },
    coverage: { messages: 8_412, verified: 8_190, missing: 201, invalid: 21 },
    respectSignals: true,
    keepAddress: false,
    deniedProperties: ['email', 'phone'],
    keepDays: { events: null, answers: 365, exposures: null },
    digest: { every: 'week', hour: 7, weekday: 1, zone: null },
  }
}

export function someErasures(now: number): ErasuresAnswer {
  const counts = { identities: 2, messages: 184, answers: 3, notes: 1, audit: 4 }
  return {
    asOf: now,
    items: [
      { id: '2', project: 'acme', askedAt: now - 60_000, finishedAt: null, counts },
      { id: '1', project: 'acme', askedAt: now - 30 * dayMs, finishedAt: now - 30 * dayMs + 4_000, counts: { ...counts, messages: 12 } },
    ],
  }
}
