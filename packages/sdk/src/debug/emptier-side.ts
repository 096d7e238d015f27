/** CSS pixels: the width of the panel at most, and how close the looked-at points stand, which is less than a button is wide. */
const panelPx = 400
const gridPx = 24

/** What somebody may want to press while the panel is there, the kit's own surfaces among it. */
const wanted = 'a[href],button,input,select,textarea,label,summary,[role=button],[role=menuitem],[role=tab],[contenteditable],milepost-layer'

/** The side at which the panel, which reads from left to right, covers less of what can be pressed; `start` where there is no difference. */
export function emptierSide({ innerWidth, innerHeight, document }: Pick<Window, 'innerWidth' | 'innerHeight' | 'document'>): 'start' | 'end' {
  const wide = Math.min(panelPx, innerWidth / 2)
  const countFrom = (left: number) => {
    let count = 0
    for (let x = left + gridPx / 2; x < left + wide; x += gridPx)
      for (let y = gridPx / 2; y < innerHeight; y += gridPx) if (document.elementFromPoint(x, y)?.closest(wanted)) count++
    return count
  }
  return countFrom(innerWidth - wide) < countFrom(0) ? 'end' : 'start'
}
