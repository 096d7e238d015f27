import { InvalidArgumentError, Option } from 'commander'
import { Fault } from './fault.ts'

/** Options that several commands take; each has an environment variable, and the command line goes first. */
export const settings = {
  data: () =>
    new Option('--data <folder>', 'folder with the database; made when it is missing').env('MILEPOST_DATA').default('milepost-data'),
  maxData: () =>
    new Option('--max-data <megabytes>', 'size of the database from which on messages are refused, with 503, rather than fill the disk').env('MILEPOST_MAX_DATA').argParser(megabytesOf),
  port: () => new Option('--port <number>', 'port to listen on; 0 takes a free one').env('MILEPOST_PORT').default(4400).argParser(portOf),
  host: () => new Option('--host <address>', 'address to listen on (default: all)').env('MILEPOST_HOST'),
  proxies: () =>
    new Option('--proxies <number>', 'proxies of your own in front, whose X-Forwarded-For and X-Forwarded-Proto are believed').env('MILEPOST_PROXIES').default(0).argParser(proxiesOf),
  limits: () => new Option('--limits <which>', 'rate limits by key, person and address').env('MILEPOST_LIMITS').choices(['usual', 'off']).default('usual'),
  json: () => new Option('--json', 'print JSON for scripts'),
} as const

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

function megabytesOf(text: string): number {
  const megabytes = Number(text)
  if (megabytes > 0 && Number.isFinite(megabytes)) return megabytes
  throw new InvalidArgumentError('megabytes are a number above 0.')
}

/** @throws Fault where `DATABASE_URL` asks for a store that this build does not have. */
export function checkDatabaseUrl(url: string | undefined = process.env.DATABASE_URL): void {
  if (!url) return
  const scheme = /^[a-z]+/i.exec(url)?.[0].toLowerCase() ?? url
  const reason = /^postgres(ql)?$/.test(scheme) ? 'this build stores in SQLite only; the PostgreSQL store is not in it yet' : `${scheme} is no store it knows`
  throw new Fault(`DATABASE_URL: ${reason}. Unset it, and choose the folder with --data or MILEPOST_DATA.`, 2)
}
