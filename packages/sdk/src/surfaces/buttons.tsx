import type { Button } from '@milepost/contract'
import type { Report } from './surface.ts'
import { findSafeAddress } from './address.ts'
import { type Reader, read } from './text.ts'

interface Props {
  buttons: readonly Button[]
  reader: Reader
  report: (report: Report) => void
}

/**
 * Whatever a button does, the announcement is done afterwards, and reports that before the page may go away. An address is a link, so that
 * it can be opened in another tab.
 */
export function Buttons({ buttons, reader, report }: Props) {
  return (
    <div class="row">
      {buttons.map((button, index) => {
        const { id } = button
        const act = (event: MouseEvent) => {
          const isAside = button.do === 'open' && (event.ctrlKey || event.metaKey || event.shiftKey)
          if (!isAside) event.preventDefault()
          report({ kind: 'completed' })
          report(isAside || button.do === 'close' ? { kind: 'clicked', part: id } : { kind: 'act', part: id })
          report({ kind: 'closed' })
        }
        const looks = index === 0 ? 'button primary' : 'button'
        if (button.do !== 'open') {
          return (
            <button key={id} type="button" class={looks} onClick={act}>
              {read(reader, button.label)}
            </button>
          )
        }
        return (
          <a key={id} class={looks} href={findSafeAddress(button.href) ?? '#'} onClick={act}>
            {read(reader, button.label)}
          </a>
        )
      })}
    </div>
  )
}
