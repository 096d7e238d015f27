import type { SurfaceKind } from '@milepost/contract'
import { surfaceKinds } from '@milepost/contract/vocabulary'
import type { Cancel } from '../browser/browser.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { live } from '../surfaces/live.ts'
import type { Mount } from '../surfaces/surface.ts'

type AnyMount = Mount<SurfaceKind>

/** Which experiences the host draws, by id. One may be claimed several times, and is free again when every claim is given back. */
export interface Claims {
  claim(id: string): Cancel
  /** Surfaces that the host draws while they are claimed, and the kit otherwise. */
  over(kits: SurfaceList, host: AnyMount): SurfaceList
}

export function createClaims(): Claims {
  const claimed = live<readonly string[]>([])

  /** Passes on from one to the other, also while it is on screen. */
  const shared = (load: () => Promise<AnyMount>, host: AnyMount): AnyMount => (layer, view, report) => {
    const { id } = view.value.experience
    let isHosts: boolean | undefined
    let takeAway: Cancel = () => {}
    const settle = () => {
      const is = claimed.value.includes(id)
      if (is === isHosts) return
      isHosts = is
      takeAway()
      takeAway = is ? host(layer, view, report) : later(load, (mount) => mount(layer, view, report))
    }
    settle()
    const stop = claimed.subscribe(settle)
    return () => {
      stop()
      takeAway()
    }
  }

  return {
    claim(id) {
      claimed.value = [...claimed.value, id]
      let open = true
      return () => {
        if (!open) return
        open = false
        const at = claimed.value.indexOf(id)
        claimed.value = claimed.value.filter((_, index) => index !== at)
      }
    },
    over: (kits, host) => listOf((kind) => shared(kits[kind] as () => Promise<AnyMount>, host)),
  }
}

/** A list with the same word on every kind of surface. */
export function listOf(mountOf: (kind: SurfaceKind) => AnyMount): SurfaceList {
  return Object.fromEntries(surfaceKinds.map((kind) => [kind, async () => mountOf(kind)])) as unknown as SurfaceList
}

/** Mounts a surface once its chunk is loaded, unless it was taken away before. A chunk that cannot be fetched draws nothing. */
function later(load: () => Promise<AnyMount>, act: (mount: AnyMount) => Cancel): Cancel {
  let takeAway: Cancel = () => {}
  let isGone = false
  load().then(
    (mount) => {
      if (!isGone) takeAway = act(mount)
    },
    () => undefined,
  )
  return () => {
    isGone = true
    takeAway()
  }
}
