import type { CDPSession } from 'playwright-core'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds of the thread's own time: what else the machine does is not in it. */
  tdur?: number
  args: { name?: string }
}

/** What tasks of the page's main thread took while this ran, in milliseconds of the processor. */
export async function tasksDuring(cdp: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] } })
  await act()
  await new Promise<void>((resolve, reject) => {
    cdp.once('Tracing.tracingComplete', () => resolve())
    cdp.send('Tracing.end').catch(reject)
  })
  cdp.off('Tracing.dataCollected', collect)
  return mainThreadTasks(events)
}

/** Of all renderers the one that was busy is the page. */
function mainThreadTasks(events: TraceEvent[]): number[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const tasks = mains.map(({ pid, tid }) =>
    events.flatMap((event) => (event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask' ? [(event.tdur ?? 0) / 1000] : [])),
  )
  return tasks.toSorted((a, b) => sumOf(b) - sumOf(a))[0] ?? []
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
