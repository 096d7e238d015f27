import { schemeOf } from '../theme/scheme.ts'
import { touch } from '../theme/touch.ts'
import { watchScheme } from '../theme/watch-scheme.ts'
import type { Cancel } from '../browser/browser.ts'
import { keepFocus } from './focus.ts'
import type { OpenLayer } from './layer.ts'
import type { Part } from './part.ts'
import { createVoice, type Voice } from './voice.ts'

/** A layer that is looked after. */
export interface Tended {
  /** It stands in another place now. */
  moved: () => void
  say: Voice['say']
  /** To where it was before it came into a surface, which goes. */
  giveBackFocus: (surface: Element) => void
  end: Cancel
}

/** What keeps a layer in good order once something stands in it, and the style of what is touched there. */
export interface Tending extends Part {
  /**
   * @param back the layer is in the page again.
   * @param before what had the focus before it first came into the layer.
   */
  tend: (layer: OpenLayer, back: () => void, before: () => EventTarget | null) => Tended
}

/** What libraries for modal dialogs put on everything outside their own. */
const imposed = ['inert', 'aria-hidden']

/** A host that disables or removes the layer more often than this in one page means it. The limit also ends a fight with a script that keeps undoing it. */
export const healsAtMost = 100

function tend({ root, window, document, scheme, move }: OpenLayer, back: () => void, before: () => EventTarget | null): Tended {
  const { host } = root
  const voice = createVoice(document)
  let heals = 0
  const healer = new MutationObserver(heal)
  function heal(): void {
    const isShutOff = imposed.some((name) => host.hasAttribute(name))
    if ((!isShutOff && host.isConnected) || heals === healsAtMost) return
    heals += 1
    for (const name of imposed) host.removeAttribute(name)
    if (host.isConnected) return
    // Routers that replace the whole body take the layer away with the old one.
    move(document.body)
    back()
  }
  const moved = () => {
    healer.disconnect()
    healer.observe(host, { attributes: true, attributeFilter: imposed })
    for (const parent of [host.parentNode, document.documentElement]) if (parent) healer.observe(parent, { childList: true })
  }
  const repaint = () => {
    scheme.value = schemeOf(window)
  }
  heal()
  moved()
  repaint()
  const stopWatching = watchScheme(window, repaint)
  return {
    moved,
    say: voice.say,
    giveBackFocus: keepFocus(root, before),
    end() {
      voice.end()
      healer.disconnect()
      stopWatching()
    },
  }
}

export const tending: Tending = { tend, css: touch }
