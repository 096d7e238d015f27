import { draw } from '../surfaces/draw.ts'
import { IconButton } from '../surfaces/icon.tsx'
import { close } from '../surfaces/icons.ts'
import { type Live, live } from '../surfaces/live.ts'
import { showOnTop } from '../surfaces/popover.ts'
import type { Layer } from '../surfaces/surface.ts'
import { emptierSide } from './emptier-side.ts'
import type { DebugReport } from './report.ts'
import { Decisions, Problems } from './sections/decisions.tsx'
import { Experiences } from './sections/experiences.tsx'
import { Person } from './sections/person.tsx'
import { Queue } from './sections/queue.tsx'
import { style } from './style.ts'

/** What the buttons do. */
export interface Acts {
  close(): void
  /** Rejects where the browser keeps its clipboard to itself. */
  copy(text: string): Promise<void>
  forget(): void
}

/** What only the panel knows. */
interface Standing {
  side: 'start' | 'end'
  /** It asks whether to forget. */
  asking: boolean
  /** The report as text, where it could not be copied. */
  text: string | null
}

/** English, left to right: a tool for those who build the page. */
const view = { dir: 'ltr', locale: 'en', dress: undefined } as const

export function drawPanel(layer: Layer, report: Live<DebugReport>, acts: Acts): () => void {
  const state = live<Standing>({ side: emptierSide(layer.window), asking: false, text: null })
  let forget: HTMLElement | null = null
  const page = {
    get value() {
      return { ...view, report: report.value }
    },
    subscribe: report.subscribe,
  }
  return draw(
    layer,
    style,
    page,
    ({ report }, say) => {
      const { side, asking, text } = state.value
      const copy = () => {
        const json = JSON.stringify(report, null, 2)
        acts.copy(json).then(
          () => say('Copied.'),
          () => state.change({ text: json }),
        )
      }
      const ask = (asking: boolean) => {
        state.change({ asking })
        if (!asking) forget?.focus()
      }
      const key = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        if (asking) ask(false)
        else acts.close()
      }
      return (
        <section class={`panel debug ${side}`} popover="manual" role="region" aria-labelledby="debug-title" ref={showOnTop} onKeyDown={key}>
          <div class="top">
            <h2 id="debug-title" class="grow" tabIndex={-1}>
              Milepost debug
            </h2>
            <button type="button" class="button quiet" onClick={() => state.change({ side: side === 'start' ? 'end' : 'start' })}>
              Other side
            </button>
            <IconButton of={close} name="Close debug panel" press={acts.close} />
          </div>
          <div class="scroll" role="group" aria-label="What the kit knows" tabIndex={0}>
            <Stance report={report} />
            <Person report={report} />
            <Experiences report={report} />
            <Queue report={report} />
            <Decisions report={report} />
            <Problems report={report} />
          </div>
          {text !== null && <textarea readOnly rows={6} aria-label="Report as JSON" ref={(field) => showWhole(field, text)} />}
          {asking ? (
            <div class="acts" role="group" aria-label="Forget progress">
              <p>
                This browser forgets what was seen, done and dismissed, and the page loads anew. What the collector was told before it says again.
              </p>
              <button type="button" class="button primary" onClick={acts.forget}>
                Forget and reload
              </button>
              <button type="button" class="button" onClick={() => ask(false)}>
                Keep it
              </button>
            </div>
          ) : (
            <div class="acts">
              <button type="button" class="button" onClick={copy}>
                Copy as JSON
              </button>
              <button type="button" class="button" onClick={() => ask(true)} ref={(button) => (forget = button)}>
                Forget progress…
              </button>
            </div>
          )}
        </section>
      )
    },
    state,
  )
}

/** Why nothing may be on screen at all, and where all this comes from. */
function Stance({ report: { release, quiet, isPatient, kit, address } }: { report: DebugReport }) {
  const hush = { automation: 'A program drives this browser: nothing is shown.', asked: 'Nothing is shown: ?milepost=off was asked for in this session.' }
  return (
    <div class="stance">
      <p class="muted">{address}</p>
      <p class="muted">
        {release === null ? 'Nothing is published, or it was not read yet' : `Release ${release}`} · kit {kit.version} · {kit.language} · {kit.collector}
      </p>
      {quiet !== null && <p class="note">{hush[quiet as keyof typeof hush] ?? `Nothing is shown: ${quiet}.`}</p>}
      {isPatient && <p class="note">Showing waits for the collector’s first word on this person.</p>}
    </div>
  )
}

function showWhole(field: HTMLTextAreaElement | null, text: string): void {
  if (!field) return
  field.value = text
  field.select()
}
