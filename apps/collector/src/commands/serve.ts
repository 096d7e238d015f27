import { Command, Option } from 'commander'
import type { Running } from '../serve.ts'
import { built } from './built.ts'
import { Fault } from './fault.ts'
import { settings } from './setting.ts'

interface Options {
  port: number
  host?: string
  data: string
  maxData?: number
  proxies: number
  limits: 'usual' | 'off'
  sdk: string
  dashboard: string
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('run the collector: ingest, API, SDK files and dashboard on one port')
    .addOption(settings.port())
    .addOption(settings.host())
    .addOption(settings.data())
    .addOption(settings.maxData())
    .addOption(settings.proxies())
    .addOption(settings.limits())
    .addOption(new Option('--sdk <folder>', 'built SDK').env('MILEPOST_SDK').default(built('sdk', 'packages/sdk/dist'), 'its own'))
    .addOption(new Option('--dashboard <folder>', 'built dashboard').env('MILEPOST_DASHBOARD').default(built('dashboard', 'apps/dashboard/dist'), 'its own'))
    .addHelpText('after', '\nExample:\n  milepost serve --port 4400 --data /var/lib/milepost')
    .action(run)
}

async function run({ port, host, data, maxData, proxies, limits, sdk, dashboard }: Options) {
  // Loaded here, so that a mistyped argument is answered at once.
  const { openStore } = await import('./with-store.ts')
  const { startCollector } = await import('../serve.ts')
  const { noLimits, usualLimits } = await import('../access/limits.ts')
  const store = openStore(data, { maxBytes: maxData && maxData * 1_000_000 })
  const running = await startCollector({ store, port, host, files: { sdk, dashboard }, proxies, limits: limits === 'off' ? noLimits : usualLimits }).catch(async (error: NodeJS.ErrnoException) => {
    await store.close()
    throw listenFault(error, port, host)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(running))
  console.log(`Milepost listens on ${running.url} (data in ${data})`)
  if ((await store.projects.list()).length === 0) console.log('There is no project yet; make one with: milepost project create NAME')
}

async function stop(running: Running) {
  await running.stop()
  process.exit()
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Fault(`port ${port} is in use; choose another with --port`)
    case 'EACCES':
      return new Fault(`port ${port} may not be opened by this user; choose one above 1023 with --port`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Fault(`this machine has no address ${host}; choose another with --host`, 2)
    default:
      return error
  }
}
