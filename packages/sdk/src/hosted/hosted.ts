import type { AnswerValue, Condition, Facts, HostedSurvey } from '@milepost/contract'
import { directionOf } from '../messages/direction.ts'
import { core } from '../messages/en/core.ts'
import type { Messages } from '../messages/messages.ts'
import { matchLocale } from '../screen/locale.ts'
import { type Own, recall } from '../screen/recall.ts'
import { openLayer } from '../surfaces/layer.ts'
import { live } from '../surfaces/live.ts'
import type { Report, Scene, SurveyView } from '../surfaces/surface.ts'
import { mountSurvey } from '../surfaces/survey/survey.tsx'
import { adopt } from '../theme/sheet.ts'
import { watchHurry } from './hurry.ts'
import { createKept } from './kept.ts'
import { createPost } from './post.ts'
import { whenSeen } from './when-seen.ts'

/** Ids that the collector's page has. */
const ids = { data: 'survey-data', place: 'survey-place', trap: 'website', status: 'survey-status' }

const style = `
.page{position:static;box-shadow:none}.page .question{padding:28px}.page .question h2{font-size:18px;line-height:26px;padding:0}.page .question>.bar{margin-inline-end:0}
`

/** A survey as a page of its own: the same surface, without an engine. The collector knows who reads it and whether it is theirs to answer. */
export async function showHostedSurvey(window: Window & typeof globalThis): Promise<void> {
  const { document } = window
  const place = document.getElementById(ids.place)
  const hosted = JSON.parse(document.getElementById(ids.data)?.textContent ?? 'null') as HostedSurvey | null
  if (!place || !hosted) return
  const { findMessages } = await import('../messages/languages.ts')
  const messages = (await findMessages(hosted.language)) ?? (core as Messages)
  const hurry = watchHurry(window)
  const post = createPost({
    window,
    trapped: () => (document.getElementById(ids.trap) as HTMLInputElement | null)?.value ?? '',
    isHurried: () => hurry.is(),
    onWaiting: (isWaiting) => {
      const status = document.getElementById(ids.status)
      if (status) status.hidden = !isWaiting
      if (isLeft && !post.isEnding()) window.location.reload()
    },
    // The page at that address says why.
    onGone: () => window.location.reload(),
  })
  // True where it was answered to the end in this tab and opened again before the collector had taken it.
  const isLeft = post.isEnding()
  if (isLeft) return
  const draft = createKept<Record<string, AnswerValue>>(window, 'draft', {})
  let askedAt = window.performance.now()
  const take = (report: Report) => {
    if (report.kind === 'asked') askedAt = window.performance.now()
    if (report.kind === 'answered') {
      hurry.answered()
      draft.keep({ ...draft.read(), [report.question]: report.value })
      post.say({ kind: 'answered', question: report.question, value: report.value, tookMs: Math.round(window.performance.now() - askedAt) })
    }
    if (report.kind === 'withdrawn') {
      const { [report.question]: _, ...rest } = draft.read()
      draft.keep(rest)
    }
    if (report.kind !== 'submitted') return
    post.say({ kind: 'submitted', questions: report.questions }, { kind: 'completed' })
    draft.keep({})
  }
  const layer = { ...openLayer(window, place), isPage: true }
  mountSurvey(layer, live(viewOf(hosted, messages, draft.read())), take)
  adopt(layer.root, window, style)
  place.removeAttribute('aria-busy')
  whenSeen(window, () => post.say({ kind: 'seen' }))
}

function viewOf(hosted: HostedSurvey, messages: Messages, answers: Record<string, AnswerValue>): SurveyView {
  const { survey, locales, language, dress, chosen = {}, holding, seed } = hosted
  const locale = matchLocale(language, locales)
  const [person, account] = [factsOf(hosted.person), factsOf(hosted.account)]
  return {
    experience: survey,
    form: 'full',
    locale,
    fallbackLocale: locales[0] ?? locale,
    dir: directionOf(locale),
    dress,
    messages,
    recall: (text: string, own?: Own) => recall(text, person, account, own),
    scene: sceneOf(holding),
    answers,
    chosen,
    seed,
  }
}

/** Facts with the newest value of each trait, which is all that texts read. */
function factsOf(traits: HostedSurvey['person']): Facts {
  return { traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, [{ at: 0, value }]])) } as unknown as Facts
}

/** A scene without a product around the survey: nothing was started, nothing else is on screen, and the collector has evaluated the rules. */
function sceneOf(holding: readonly string[]): Scene {
  const evaluate = (condition: Condition) => ({ truth: holding.includes(JSON.stringify(condition)) })
  return { moment: { session: { started: [], events: [] } }, targeting: { evaluate }, findDraft: () => undefined } as unknown as Scene
}
