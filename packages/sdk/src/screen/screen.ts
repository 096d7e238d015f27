import type { Experience, SurfaceKind } from '@milepost/contract'
import type { Shown } from '@milepost/targeting'
import type { Browser, Cancel } from '../browser/browser.ts'
import { Complaint } from '../complaints/complaint.ts'
import { core } from '../messages/en/core.ts'
import type { Messages } from '../messages/messages.ts'
import { type OpenLayer, openLayer } from '../surfaces/layer.ts'
import { type Changing, live } from '../surfaces/live.ts'
import type { Mount, Report, Scene, ViewOf } from '../surfaces/surface.ts'
import { viewOf } from './view.ts'

export type SurfaceList = { [Kind in SurfaceKind]: () => Promise<Mount<Kind>> }

export interface ScreenOptions {
  browser: Browser
  surfaces: SurfaceList
  onShown: (experience: Experience) => void
  /** The element whose visibility is the exposure; null when it goes. */
  onBox: (experience: Experience, element: Element | null) => void
  onReport: (experience: Experience, report: Report) => void
  onProblem: (error: unknown) => void
}

/** What is drawn in the host page: one layer, and in it one mounted surface for each thing shown. */
export interface Screen {
  draw(shown: readonly Shown[], scene: Scene): void
  end: Cancel
}

interface Drawn {
  view: Changing<ViewOf<SurfaceKind>>
  takeAway: Cancel
}

/** Of which each surface brings the rest. */
const english = core as Messages

/** The chunk that is fetched when the first thing is to be shown; until then the page holds nothing of the kit. */
export function createScreen({ browser, surfaces, onShown, onBox, onReport, onProblem }: ScreenOptions): Screen {
  const drawn = new Map<string, Drawn>()
  let layer: OpenLayer | undefined
  let words: { language: string; messages: Messages } | undefined
  let draw: () => void = () => {}

  /**
   * English at once where it is asked for; else the language first, so that nothing is said twice in two of them. What stands there already
   * stays while another language is on its way: taken off, it would lose what somebody is writing in it.
   */
  function messagesFor(language: string): Messages | undefined {
    if (/^en\b/i.test(language)) words = { language, messages: english }
    if (words?.language === language) return words.messages
    import('../messages/languages.ts')
      .then(({ findMessages }) => findMessages(language))
      .catch(() => undefined)
      .then((messages = english) => {
        words = { language, messages }
        draw()
      })
    return words?.messages
  }

  function mount(shown: Shown, view: ViewOf<SurfaceKind>): void {
    const { id, kind } = shown.experience
    const entry: Drawn = { view: live(view), takeAway() {} }
    drawn.set(id, entry)
    surfaces[kind]()
      .then((mountSurface) => {
        if (drawn.get(id) !== entry) return
        entry.takeAway = put(mountSurface as Mount<SurfaceKind>, shown.experience, entry.view)
        onShown(shown.experience)
      })
      .catch((error) => {
        drawn.delete(id)
        onProblem(new Complaint('unshown', kind, error))
      })
  }

  function put(mountSurface: Mount<SurfaceKind>, experience: Experience, view: Drawn['view']): Cancel {
    const box = (element: Element | null) => onBox(experience, element)
    const { window, document } = browser
    // Opened by the first that draws into it: what the host draws by itself needs none.
    const open = () => (layer ??= openLayer(window, document.body))
    const on = {
      window,
      document,
      box,
      get root() {
        return open().root
      },
      get tended() {
        return open().tended
      },
      get scheme() {
        return open().scheme
      },
    }
    const unmount = mountSurface(on, view, (report) => onReport(experience, report))
    return () => {
      box(null)
      unmount()
    }
  }

  /** Takes away all but these, and with the last the layer. */
  function keep(ids: readonly string[]): void {
    for (const [id, { takeAway }] of drawn) {
      if (ids.includes(id)) continue
      drawn.delete(id)
      takeAway()
    }
    if (ids.length > 0) return
    layer?.remove()
    layer = undefined
  }

  return {
    draw(shown, scene) {
      draw = () => {
        const messages = messagesFor(scene.moment.language ?? 'en')
        const wanted = messages ? shown : []
        keep(wanted.map(({ experience }) => experience.id))
        for (const one of wanted) {
          const view = viewOf(one, scene, messages as Messages)
          // Corners and edges mirror with the page, whatever language the words are in.
          if (browser.document.documentElement.dir === 'rtl') view.dir = 'rtl'
          const entry = drawn.get(one.experience.id)
          if (entry) entry.view.value = view
          else mount(one, view)
        }
      }
      draw()
    },
    end() {
      draw = () => {}
      keep([])
    },
  }
}
