import type { Cancel } from '../browser/browser.ts'
import { pictureMs } from '../screen/picture.ts'
import { adopt } from '../theme/sheet.ts'
import type { Layer } from './surface.ts'

/** Some of a surface that is a file of its own. */
export interface Part {
  css?: string
}

/** A part that is on its way. */
export interface Coming<Found extends Part> {
  /** Does it now, or as soon as the part is there; in the order asked. */
  when: (act: (part: Found) => void) => void
  /** Stops, and takes its style off. */
  end: Cancel
}

/** Milliseconds until a file that could not be fetched is tried again. */
const againMs = 3000

/** Fetches a part, again and again while it cannot be had, and puts its style on. */
export function fetchPart<Found extends Part>({ root, window }: Layer, load: () => Promise<Found>, onLoaded: (part: Found) => void, afterMs = 0): Coming<Found> {
  const waiting = [onLoaded]
  let found: Found | undefined
  let undo: Cancel | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasEnded = false
  const fetch = () => {
    load()
      .then((part) => {
        if (hasEnded) return
        if (part.css) undo = adopt(root, window, part.css)
        found = part
        for (const act of waiting) act(part)
      })
      .catch(() => {
        if (!hasEnded) timer = setTimeout(fetch, againMs)
      })
  }
  if (afterMs > 0) timer = setTimeout(fetch, afterMs)
  else fetch()
  return {
    when(act) {
      if (found) act(found)
      else waiting.push(act)
    },
    end() {
      hasEnded = true
      clearTimeout(timer)
      undo?.()
    },
  }
}

/** The same, after the first picture, for code that this picture does not need. */
export const fetchPartLater: typeof fetchPart = (layer, load, onLoaded) => fetchPart(layer, load, onLoaded, pictureMs)
