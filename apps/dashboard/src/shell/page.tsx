import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'
import { ComparisonPicker } from '../narrowing/comparison-picker.tsx'
import { PlanPicker } from '../narrowing/plan-picker.tsx'
import { SegmentPicker } from '../narrowing/segment-picker.tsx'
import { PeriodPicker } from '../period/period-picker.tsx'
import { ZonePicker } from '../period/zone-picker.tsx'

interface PageProps {
  /** The question the page answers, or the name of the one it is about. */
  title: string
  /** Pages over time have the period in their head. */
  period?: boolean
  /** Those of them whose days can be cut by another zone than the project's. */
  zones?: boolean
  /** Pages about people or accounts that can be narrowed to a segment. */
  narrows?: boolean
  /** Pages that draw another period or segment beside their own. */
  compares?: boolean
  note?: ComponentChildren
  actions?: ComponentChildren
  children: ComponentChildren
}

/** The frame of every page: its question, its period, and focus on arrival so that a screen reader hears where it is. */
export function Page({ title, period = false, zones = false, narrows = false, compares = false, note, actions, children }: PageProps) {
  const { project, place } = useDashboard()
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  const path = place.path.value

  useEffect(() => {
    document.title = `${title} \u00b7 ${project.peek()?.name ?? 'Milepost'}`
  }, [title])
  useEffect(() => {
    if (arrived.current || document.activeElement === document.body || document.activeElement?.closest('nav')) {
      heading.current?.focus({ preventScroll: true })
    }
    arrived.current = true
    window.scrollTo(0, 0)
  }, [path])

  return (
    <main class="page" id="page">
      <header class="page-head">
        <div class="page-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {note && <p class="page-note">{note}</p>}
        </div>
        <div class="page-actions">
          {actions}
          {narrows && <PlanPicker />}
          {narrows && <SegmentPicker />}
          {compares && <ComparisonPicker />}
          {zones && <ZonePicker />}
          {period && <PeriodPicker />}
        </div>
      </header>
      {children}
    </main>
  )
}
