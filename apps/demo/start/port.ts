import { createServer } from 'node:net'

/** A port that somebody may have chosen, and the words to choose another with. */
export interface Port {
  number: number
  /** Of whom, for the reader. */
  of: string
  option: string
  variable: string
}

/** All addresses, then the two by which `localhost` is reached: some systems let a program listen on one of them beside another that has all. */
const hosts = [undefined, '127.0.0.1', '::1']

/** @throws Error with a line for the reader where two are the same, or something has one already */
export async function checkPorts(ports: readonly Port[]): Promise<void> {
  for (const [i, { number, of, option, variable }] of ports.entries()) {
    const choose = `choose another with ${option} or ${variable}`
    const twin = ports.slice(0, i).find((other) => other.number === number)
    if (twin) throw new Error(`port ${number} cannot be of the ${twin.of} and of the ${of}; ${choose}`)
    for (const host of hosts) {
      const code = await faultOf(number, host)
      if (code === 'EADDRINUSE') throw new Error(`port ${number} of the ${of} is in use by another program; ${choose}`)
      if (code === 'EACCES') throw new Error(`port ${number} of the ${of} may not be opened by this user; ${choose}`)
    }
  }
}

/** The code of why nothing can listen there; an address that this machine has not is no reason. */
function faultOf(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
