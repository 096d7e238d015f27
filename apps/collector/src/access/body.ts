import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import type { Context } from 'hono'
import { Refusal } from '../problem.ts'
import { findHeader } from './header.ts'

const decoders = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const
type Coding = keyof typeof decoders

export interface JsonBody {
  value: Record<string, unknown>
  /** After decompression. */
  bytes: number
}

/** Made once, since making one costs more than using it. */
const utf8 = new TextDecoder()

/**
 * The JSON object of a request's body, decompressed where it has to be. The content type is not asked: browsers send
 * text/plain to save a preflight.
 * @param limitBytes of the body, before and after decompression.
 * @throws Refusal 400, 413 or 415, naming what was got.
 */
export async function readJson(c: Context, limitBytes: number): Promise<JsonBody> {
  const bytes = await decoded(c, await readBytes(c, limitBytes), limitBytes)
  const value = parsed(utf8.decode(bytes))
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    return { value: value as Record<string, unknown>, bytes: bytes.byteLength }
  }
  throw new Refusal(400, { error: 'bodyInvalid', message: `the body is not a JSON object but ${kindOf(value)}` })
}

async function readBytes(c: Context, limitBytes: number): Promise<Uint8Array> {
  const announced = Number(findHeader(c, 'content-length') ?? NaN)
  if (announced > limitBytes) throw tooLarge(announced, limitBytes)
  // Node lets no more than the announced length through, so the body can be read at once: half the time of reading a stream.
  if (announced <= limitBytes) return readWhole(c, limitBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += chunk.byteLength
      if (size > limitBytes) throw tooLarge(size, limitBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : endedEarly()
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

async function readWhole(c: Context, limitBytes: number): Promise<Uint8Array> {
  const bytes = await c.req.arrayBuffer().catch(() => {
    throw endedEarly()
  })
  if (bytes.byteLength > limitBytes) throw tooLarge(bytes.byteLength, limitBytes)
  return new Uint8Array(bytes)
}

/** For a client that hangs up: it is no fault of the collector, and nobody reads the answer. */
function endedEarly(): Refusal {
  return new Refusal(400, { error: 'bodyInvalid', message: 'the body ended early' })
}

async function decoded(c: Context, bytes: Uint8Array, limitBytes: number): Promise<Uint8Array> {
  const coding = findHeader(c, 'content-encoding')?.toLowerCase() ?? 'identity'
  if (coding === 'identity') return bytes
  if (!Object.hasOwn(decoders, coding)) {
    const message = `the body has content-encoding ${coding.slice(0, 40)}`
    throw new Refusal(415, { error: 'encodingUnknown', message, remedy: `use ${Object.keys(decoders).join(', ')} or none` })
  }
  try {
    return await decoders[coding as Coding](bytes, { maxOutputLength: limitBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(undefined, limitBytes)
    throw new Refusal(400, { error: 'bodyInvalid', message: `the body is not valid ${coding}` })
  }
}

function tooLarge(gotBytes: number | undefined, limitBytes: number): Refusal {
  const got = gotBytes === undefined ? `more than ${limitBytes}` : `${gotBytes}`
  return new Refusal(413, {
    error: 'tooLarge',
    message: `the body has ${got} bytes, at most ${limitBytes} are taken`,
    remedy: 'send fewer messages in one request',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(400, { error: 'jsonInvalid', message: `the body is not JSON: ${(error as Error).message.slice(0, 200)}` })
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
