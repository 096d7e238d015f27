import type { ExplainAnswer } from '@milepost/contract'
import { describeItem } from '@milepost/targeting/describe'
import type { Cancel } from '../browser/browser.ts'
import type { Client } from '../client/client.ts'
import { debugKey } from '../client/debug.ts'
import { explainHere } from '../engine/explain.ts'
import { openLayer } from '../surfaces/layer.ts'
import { live } from '../surfaces/live.ts'
import { emptyLog, withDecision, withProblem } from './log.ts'
import { forgetProgress } from './forget.ts'
import { drawPanel } from './panel.tsx'
import { type DebugReport, reportOf } from './report.ts'

/** Milliseconds between two refreshes while nothing is decided: ages grow, the queue empties. */
export const lookMs = 2000

/**
 * Opens the debug panel in a shadow root of its own. It changes nothing, except by its button that forgets progress. It stays across page
 * loads of this tab until it is closed, and ends with the client.
 *
 * @returns closes it.
 */
export function openDebugPanel(client: Client): Cancel {
  const insides = client.inspect()
  if (!insides) return () => {}
  const { browser } = insides
  browser.session.set(debugKey, 'open')

  let log = emptyLog
  const report = live<DebugReport>(reportOf(insides, log))
  const look = () => {
    report.value = reportOf(insides, log)
  }
  let stopTimer: Cancel = () => {}
  const tick = () => {
    look()
    stopTimer = browser.after(lookMs, tick)
  }
  const layer = openLayer(browser.window, browser.document.body)
  const stops = [
    client.on('decided', (decision) => {
      log = withDecision(log, decision, browser.now())
      look()
    }),
    client.on('error', (problem) => {
      log = withProblem(log, problem, browser.now())
      look()
    }),
    client.on('ended', () => takeAway()),
    drawPanel(layer, report, {
      close,
      copy: (text) => browser.window.navigator.clipboard.writeText(text),
      forget() {
        // Disposed of first, since that writes the visit.
        client.dispose()
        forgetProgress(insides)
      },
    }),
  ]
  tick()

  function takeAway(): void {
    stopTimer()
    for (const stop of stops) stop()
    layer.remove()
  }
  function close(): void {
    browser.session.remove(debugKey)
    takeAway()
  }
  return close
}

/** Why an experience is shown or held, in sentences; null where no such experience is known. The collector's API says the same. */
export async function explainInWords(client: Client, experience: string): Promise<ExplainAnswer['items'][number] | null> {
  const explanation = await explainHere(client, experience)
  return explanation && describeItem(explanation, client.inspect()?.engine.peek()?.inspect()?.manifest)
}

/** Everything the panel shows, as JSON; null once the client is disposed of. */
export function debugReport(client: Client): DebugReport | null {
  const insides = client.inspect()
  return insides && reportOf(insides, emptyLog)
}
