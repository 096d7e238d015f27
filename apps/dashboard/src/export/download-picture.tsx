import { useDashboard } from '../dashboard.ts'
import { dayOf } from '../words/time.ts'
import { fileName } from './csv.ts'
import { pngOf } from './png.ts'
import { save } from './save.ts'

/** The chart of the panel that the button stands in, as a picture for a document. */
export function DownloadPicture({ name }: { name: string }) {
  const { now, timeZone } = useDashboard()
  async function download(button: HTMLElement) {
    const panel = button.closest('.panel')
    const svg = panel?.querySelector<SVGSVGElement>('.chart-canvas svg')
    if (!panel || !svg) return
    save(await pngOf(svg, getComputedStyle(panel).backgroundColor), fileName(name, dayOf(now(), timeZone.value), 'png'))
  }
  return (
    <button type="button" class="button button-quiet button-small" aria-label={`Download as PNG: ${name}`} onClick={({ currentTarget }) => void download(currentTarget)}>
      PNG
    </button>
  )
}
