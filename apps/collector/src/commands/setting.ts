import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { logLevels } from '../operation/journal.ts'
import { Fault } from './fault.ts'

const defaultPort = 4400

/** Options that several commands take; each has an environment variable, and the command line goes first. */
export const settings = {
  data: (description = 'folder with the database; made when it is missing') =>
    new Option('--data <folder>', description).env('MILEPOST_DATA').default('milepost-data'),
  database: () =>
    new Option('--database <url>', 'PostgreSQL to store in, instead of the folder: postgres://user:password@host:5432/milepost; several, with spaces between, share the projects').env('DATABASE_URL'),
  maxData: () =>
    new Option('--max-data <megabytes>', 'size of the database from which on messages are refused, with 503, rather than fill the disk').env('MILEPOST_MAX_DATA').argParser(megabytesOf),
  port: () => new Option('--port <number>', 'port to listen on; 0 takes a free one').env('MILEPOST_PORT').default(defaultPort).argParser(portOf),
  url: (description = 'address of the collector') =>
    new Option('--url <url>', description).env('MILEPOST_URL').default(`http://localhost:${process.env.MILEPOST_PORT || defaultPort}`).argParser(urlOf),
  key: () => new Option('--key <key>', 'secret key of the project (sk_...)').env('MILEPOST_SECRET_KEY'),
  host: () => new Option('--host <address>', 'address to listen on (default: all)').env('MILEPOST_HOST'),
  proxies: () =>
    new Option('--proxies <number>', 'proxies of your own in front, whose X-Forwarded-For and X-Forwarded-Proto are believed').env('MILEPOST_PROXIES').default(0).argParser(proxiesOf),
  limits: () => new Option('--limits <which>', 'rate limits by key, person and address').env('MILEPOST_LIMITS').choices(['usual', 'off']).default('usual'),
  logLevel: () => new Option('--log-level <level>', 'what is written to standard error, one line of JSON each; debug has a line for each request').env('MILEPOST_LOG_LEVEL').choices([...logLevels]).default('info'),
  webhooks: () =>
    new Option('--webhooks <where>', 'where webhooks may go: `public` refuses addresses of this machine and of private networks').env('MILEPOST_WEBHOOKS').choices(['public', 'private']).default('public'),
  metricsToken: () =>
    new Option('--metrics-token <text>', 'asked for at /metrics as Bearer token; without one the numbers are told to this machine alone').env('MILEPOST_METRICS_TOKEN'),
  threads: () =>
    new Option('--threads <number>', 'that compute side by side; each takes some 300 MB').env('MILEPOST_THREADS').default(Math.min(availableParallelism(), 8), 'one for each processor, 8 at most').argParser(threadsOf),
  json: () => new Option('--json', 'print JSON for scripts'),
} as const

function urlOf(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError(`this is no address; write it as http://localhost:${defaultPort}`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535.')
}

function proxiesOf(text: string): number {
  const proxies = Number(text)
  if (Number.isInteger(proxies) && proxies >= 0 && proxies <= 10) return proxies
  throw new InvalidArgumentError('proxies are a whole number from 0 to 10.')
}

function threadsOf(text: string): number {
  const threads = Number(text)
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads
  throw new InvalidArgumentError('threads are a whole number from 1 to 64.')
}

function megabytesOf(text: string): number {
  const megabytes = Number(text)
  if (megabytes > 0 && Number.isFinite(megabytes)) return megabytes
  throw new InvalidArgumentError('megabytes are a number above 0.')
}

/** The PostgreSQL servers to store in, with spaces between; see `findDatabaseUrl`. */
export function findDatabaseUrls(urls: string | undefined = process.env.DATABASE_URL): string[] {
  return (urls ?? '').split(/\s+/).flatMap((url) => findDatabaseUrl(url) ?? [])
}

/**
 * The PostgreSQL server to store in, where there is one.
 * @param name of the setting, for the operator
 * @throws Fault where it asks for a store that nobody knows
 */
export function findDatabaseUrl(url: string, name = 'DATABASE_URL'): string | undefined {
  if (!url) return undefined
  if (/^postgres(ql)?:\/\//i.test(url) && URL.canParse(url)) return url
  const scheme = /^[a-z0-9+]+(?=:)/i.exec(url)?.[0]
  throw new Fault(`${name}: ${scheme ? `${scheme} is no store it knows` : 'this is no address'}; write it as postgres://user:password@host:5432/milepost${name === 'DATABASE_URL' ? ', or unset it to store in the folder of --data' : ''}`, 2)
}
