import { expect, it } from 'vitest'
import { openCollector } from '../app.fixture.ts'

it('a page of another origin is told where the origin is allowed', async () => {
  const collector = await openCollector({ origins: ['https://app.example.com'] })
  try {
    const response = await collector.app.request(`/v1/manifests/${collector.writeKey}`, { headers: { origin: 'https://other.example.com' } })
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: 'originNotAllowed', message: 'pages of https://other.example.com may not use this key', remedy: 'add the origin on the Access page of the dashboard' },
    ])
  } finally {
    await collector.close()
  }
})
