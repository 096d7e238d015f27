import type { Permission } from '@milepost/contract'
import type { Context } from 'hono'
import { Refusal } from '../problem.ts'
import { findHeader } from './header.ts'
import type { Directory, Holder } from '../projects/directory.ts'
import { isAllowedOrigin } from '../projects/origin.ts'
import { permit } from './permit.ts'

/**
 * Who is asking: the holder of the key in the header, else of the key in the body. A request with an `Origin` must come from one that the
 * project allows.
 * @throws Refusal 401 without a known key, 403 from a page that may not ask.
 */
async function admit(c: Context, directory: Directory, key: string | undefined): Promise<Holder> {
  if (!key) {
    throw new Refusal(401, {
      error: 'keyMissing',
      message: 'the request has no key',
      remedy: 'send the write key as Basic user name, or as writeKey in the body',
    })
  }
  const holder = directory.remembered(key) ?? (await directory.find(key))
  if (!holder) {
    throw new Refusal(401, {
      error: 'keyUnknown',
      message: `no project has the key ${shown(key)}`,
      remedy: 'compare it with what `milepost project create` printed, or with the Access page of the dashboard',
    })
  }
  return fromAllowedOrigin(c, holder)
}

function fromAllowedOrigin(c: Context, holder: Holder): Holder {
  const origin = findHeader(c, 'origin')
  if (origin !== undefined && !isAllowedOrigin(origin, holder.project.origins)) {
    throw new Refusal(403, {
      error: 'originNotAllowed',
      message: `pages of ${origin.slice(0, 200)} may not use this key`,
      remedy: 'add the origin on the Access page of the dashboard',
    })
  }
  return holder
}

/** @throws Refusal 403 where the key is a write key, or a secret key that may not do this. */
export async function admitSecret(c: Context, directory: Directory, key: string | undefined, needs: Permission): Promise<Holder> {
  const holder = await admit(c, directory, key)
  if (holder.kind === 'secret') {
    permit('key', holder.scopes, needs)
    return holder
  }
  throw new Refusal(403, {
    error: 'secretKeyNeeded',
    message: 'a write key is public and may only send events',
    remedy: 'use the secret key (sk_...) of the project',
  })
}

/** Admits a write key, or a secret key with the permission. */
export async function admitEither(c: Context, directory: Directory, key: string | undefined, needs: Permission): Promise<Holder> {
  const holder = await admit(c, directory, key)
  if (holder.kind === 'secret') permit('key', holder.scopes, needs)
  return holder
}

/** Admits write keys only. @throws Refusal 403 for a secret key: here the key is part of the address, which proxies and browsers keep. */
export async function admitWrite(c: Context, directory: Directory, key: string | undefined): Promise<Holder> {
  return withWriteKey(await admit(c, directory, key))
}

/** The same for a holder that the directory remembers, without waiting. */
export function admitRemembered(c: Context, holder: Holder): Holder {
  return withWriteKey(fromAllowedOrigin(c, holder))
}

function withWriteKey(holder: Holder): Holder {
  if (holder.kind === 'write') return holder
  throw new Refusal(403, { error: 'writeKeyNeeded', message: 'a secret key may not stand in an address', remedy: 'use the write key (pk_...), and rotate the secret key' })
}

/** Enough to recognise a key by, too little to use it. */
function shown(key: string): string {
  return key.length > 9 ? `${key.slice(0, 9)}...` : key
}
