import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { createProduct } from './product.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4401' },
    collector: { type: 'string' },
    key: { type: 'string' },
    gallery: { type: 'string' },
    dist: { type: 'string', default: new URL('../dist', import.meta.url).pathname },
  },
})
if (!values.collector || !values.key) {
  console.error('demo: --collector URL and --key pk_... are needed')
  process.exit(2)
}
const product = createProduct({ ...(values.gallery && { gallery: values.gallery }), dist: values.dist, collectorUrl: values.collector, writeKey: values.key })
const server = serve({ fetch: product.fetch, port: Number(values.port) }, ({ port }) => {
  console.log(`demo: ready on http://localhost:${port}`)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(taken ? `demo: port ${values.port} is taken; choose another with --port` : `demo: ${error.message}`)
  process.exit(1)
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.close(() => process.exit(0)))
