import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The least that takes JSON with the same framework: parses the body and throws it away. Run as a process of its own. */
const app = new Hono()
app.post('/v1/batch', async (c) => c.json({ success: true, count: ((await c.req.json()) as { batch: unknown[] }).batch.length }))
app.get('/', (c) => c.json({ hash: '0123456789abcdef', version: 1 }))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`listens on http://127.0.0.1:${port} `))
