import type { Survey } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { openLayer } from '../layer.ts'
import { bareScene, plainView, rehearse } from '../rehearsal.ts'
import { de } from '../../messages/de.ts'
import { core } from '../../messages/en/core.ts'
import { en } from '../../messages/en/en.ts'
import type { Messages } from '../../messages/messages.ts'
import type { SurveyView } from '../surface.ts'
import { mountSurvey } from './survey.tsx'

const survey: Survey = {
  id: 'relationship',
  kind: 'survey',
  name: 'NPS',
  questions: [
    { id: 'score', type: 'nps', title: 'How likely?', next: [{ band: 'high', to: 'liked' }] },
    { id: 'wrong', type: 'text', title: 'What went wrong?', required: true, next: [{ to: 'end' }] },
    { id: 'liked', type: 'text', title: 'What do you like?' },
  ],
  endings: [
    { band: 'high', title: 'Wonderful', link: { label: 'Write a review', href: 'https://example.com/review' } },
    { title: 'Thanks', link: { label: 'More', href: 'javascript:alert(1)' } },
  ],
}
const view = (more: Partial<SurveyView> = {}): SurveyView => ({
  ...plainView,
  experience: survey,
  answers: {},
  ...more,
})
const ask = (questions: Survey['questions'], more: Partial<SurveyView> = {}) =>
  rehearse(mountSurvey, view({ experience: { ...survey, questions, endings: [] }, ...more }))

let stage: ReturnType<typeof ask>
afterEach(() => stage.end())
/** What was said but for which question stands there. */
const reports = () => stage.reports.filter(({ kind }) => kind !== 'asked')
const said = () => reports().map(({ kind }) => kind)
/** What is read out with it. */
const described = (role: string) => {
  const element = stage.get(role)
  return (element.getRootNode() as ShadowRoot).getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
}
/** As soon as its file is fetched. */
const there = (role: string, name?: string) => soon(() => stage.get(role, name))
/** As soon as all is fetched that answering takes. */
const answerable = () => soon(() => expect(stage.isStyled('.ending')).toBe(true))

it('asks one question at a time, follows the score, and thanks by its band', async () => {
  stage = rehearse(mountSurvey, view())
  expect(stage.get('dialog', 'How likely?')).toBeTruthy()
  await answerable()
  stage.press('radio', '9')
  stage.press('button', 'Next')
  expect(stage.get('dialog', 'What do you like? (optional)')).toBeTruthy()
  stage.write(await there('textbox'), '  The calm  ')
  stage.press('button', 'Send answer')
  expect(await there('dialog', 'Wonderful')).toBeTruthy()
  expect(stage.get('link', 'Write a review').getAttribute('href')).toBe('https://example.com/review')
  expect(reports()).toEqual([
    { kind: 'answered', question: 'score', value: 9 },
    { kind: 'answered', question: 'liked', value: 'The calm' },
    { kind: 'submitted', questions: ['score', 'liked'] },
    { kind: 'completed' },
  ])
  stage.press('button', 'Close')
  expect(said().at(-1)).toBe('closed')
})

it('closes after the end, and is dismissed before it', async () => {
  stage = ask([{ id: 'effort', type: 'ces2', title: 'Easy?' }])
  stage.press('button', 'Close')
  expect(said()).toEqual(['dismissed'])
  stage.press('radio', '4')
  stage.press('button', 'Send answer')
  expect(await there('dialog', 'Thank you for your answer')).toBeTruthy()
  stage.press('button', 'Close')
  expect(said().at(-1)).toBe('closed')
})

it('takes what somebody does before all is fetched that answering takes, in the order in which they did it', async () => {
  stage = rehearse(mountSurvey, view())
  stage.all('radio')[0]!.focus()
  stage.key('9')
  stage.press('button', 'Next')
  expect(said()).toEqual([])
  expect(await there('dialog', 'What do you like? (optional)')).toBeTruthy()
  expect(reports()).toEqual([{ kind: 'answered', question: 'score', value: 9 }])
  // The focus goes on with them.
  await soon(() => expect(stage.focused()).toBe(stage.get('textbox')))
})

it('shows at once what was chosen', () => {
  stage = rehearse(mountSurvey, view())
  stage.press('radio', '9')
  expect(stage.get('radio', '9').getAttribute('aria-checked')).toBe('true')
})

it('stands there only once it can say how it goes on, where it was begun or the host said something of it', async () => {
  stage = rehearse(mountSurvey, view({ answers: { score: 3 } }))
  expect(stage.all('dialog')).toEqual([])
  expect(await there('dialog', 'What went wrong?')).toBeTruthy()
  stage.end()
  stage = rehearse(mountSurvey, view({ experience: { ...survey, hidden: ['plan'] } }))
  expect(stage.all('dialog')).toEqual([])
  expect(await there('dialog', 'How likely?')).toBeTruthy()
})

it('follows no script of a link', async () => {
  stage = rehearse(mountSurvey, view())
  stage.press('radio', '7')
  stage.press('button', 'Next')
  await there('dialog', 'What went wrong?')
  stage.write(await there('textbox'), 'Slow')
  stage.press('button', 'Send answer')
  expect(await there('heading', 'Thanks')).toBeTruthy()
  expect(stage.all('link')).toEqual([])
})

it('is a radio group with one tab stop, and reads the ends of the scale with its end numbers', () => {
  stage = rehearse(mountSurvey, view())
  expect(stage.get('radiogroup', 'How likely?').getAttribute('aria-required')).toBe('true')
  expect(stage.names('radio')).toEqual(['0, Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10, Extremely likely'])
  expect(stage.all('radio').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
})

it('moves by arrows without choosing, and chooses by digits, 10 by 1 and 0', async () => {
  stage = rehearse(mountSurvey, view())
  await answerable()
  const checked = () => stage.all('radio').filter((radio) => radio.getAttribute('aria-checked') === 'true').map(({ textContent }) => textContent)
  stage.all('radio')[0]!.focus()
  stage.key('ArrowRight')
  stage.key('ArrowRight')
  expect([stage.focused()?.textContent, checked()]).toEqual(['2', []])
  stage.key('7')
  expect([stage.focused()?.textContent, checked()]).toEqual(['7', ['7']])
  stage.key('1')
  stage.key('0')
  expect([stage.focused()?.textContent, checked()]).toEqual(['10', ['10']])
})

it('mirrors the arrows in a page that is written from right to left', async () => {
  stage = rehearse(mountSurvey, view({ dir: 'rtl' }))
  await answerable()
  stage.all('radio')[0]!.focus()
  stage.key('ArrowLeft')
  expect(stage.focused()?.textContent).toBe('1')
})

it('says what is missing, keeps the person there, and goes on when it is given', async () => {
  stage = rehearse(mountSurvey, view())
  await answerable()
  stage.press('button', 'Next')
  expect(described('radiogroup')).toBe('Please answer this question first.')
  expect(stage.focused()?.getAttribute('role')).toBe('radio')
  expect(said()).toEqual([])
  stage.press('radio', '3')
  expect(described('radiogroup')).toBeUndefined()
  stage.press('button', 'Next')
  stage.write(await there('textbox'), '   ')
  stage.press('button', 'Send answer')
  expect(described('textbox')).toBe('Please answer this question first.')
  expect(stage.focused()).toBe(stage.get('textbox'))
})

it('says what is missing, and takes the focus nowhere, where a person is in it already or went elsewhere meanwhile', async () => {
  stage = rehearse(mountSurvey, view())
  const heard = () => soon(() => expect(stage.get('status').textContent).toBe('Please answer this question first.'))
  stage.get('button', 'Next').focus()
  // Nothing is answered before what answers it is there.
  stage.press('button', 'Next')
  stage.get('button', 'Close').focus()
  await answerable()
  await heard()
  expect(stage.focused()).toBe(stage.get('button', 'Close'))

  stage.press('radio', '3')
  stage.get('button', 'Next').focus()
  stage.press('button', 'Next')
  const field = await there('textbox')
  await soon(() => expect(stage.focused()).toBe(field))
  stage.get('status').textContent = ''
  stage.key('Enter', { ctrlKey: true })
  await heard()
  expect(stage.focused()).toBe(field)
})

it('takes back the answers of a way that a person leaves', async () => {
  stage = rehearse(mountSurvey, view({ answers: { score: 3 } }))
  stage.write(await there('textbox'), 'Slow')
  stage.press('button', 'Back')
  expect(stage.get('radio', '3').getAttribute('aria-checked')).toBe('true')
  stage.press('button', 'Next')
  // What was begun is there still.
  expect(((await there('textbox')) as HTMLTextAreaElement).value).toBe('Slow')
  stage.press('button', 'Send answer')
  expect(reports().at(-2)).toEqual({ kind: 'submitted', questions: ['score', 'wrong'] })

  stage.end()
  stage = rehearse(mountSurvey, view({ answers: { score: 3, wrong: 'Slow' } }))
  await there('dialog', 'What went wrong?')
  stage.press('button', 'Back')
  stage.press('radio', '9')
  stage.press('button', 'Next')
  expect(stage.get('dialog', 'What do you like? (optional)')).toBeTruthy()
  expect(reports()).toEqual([
    { kind: 'withdrawn', question: 'wrong' },
    { kind: 'answered', question: 'score', value: 9 },
  ])
})

it('goes on where a reload left it, and passes what is optional', async () => {
  stage = rehearse(mountSurvey, view({ answers: { score: 10 } }))
  await there('dialog', 'What do you like? (optional)')
  stage.press('button', 'Skip')
  expect(reports()).toEqual([{ kind: 'submitted', questions: ['score'] }, { kind: 'completed' }])
})

it('sends a text by Ctrl and Enter, and not by Enter or digits', async () => {
  stage = rehearse(mountSurvey, view({ answers: { score: 3 } }))
  ;(await there('textbox')).focus()
  stage.write(await there('textbox'), 'Slow')
  stage.key('Enter')
  stage.key('9')
  expect(said()).toEqual([])
  stage.key('Enter', { ctrlKey: true })
  expect(said()).toEqual(['answered', 'submitted', 'completed'])
})

it('goes on by Enter on the number that is chosen, and by no other nor while the key is held', async () => {
  stage = rehearse(mountSurvey, view())
  await answerable()
  stage.get('radio', '3').focus()
  stage.key('Enter')
  expect(said()).toEqual([])
  stage.press('radio', '3')
  stage.key('Enter', { repeat: true })
  expect(said()).toEqual([])
  stage.key('Enter')
  expect(reports().at(-1)).toEqual({ kind: 'answered', question: 'score', value: 3 })
  expect(await there('textbox')).toBeTruthy()
})

it('takes the whole press that goes on, of which browsers would give the rest to what has the focus next', async () => {
  stage = rehearse(mountSurvey, view())
  await answerable()
  stage.press('radio', '3')
  stage.get('radio', '3').focus()
  expect(stage.key('Enter')).toBe(false)
  ;(await there('textbox')).focus()
  expect(stage.key('Enter')).toBe(true)
  expect(stage.key('Enter', { ctrlKey: true })).toBe(false)
})

it('keeps choices by their ids, with a text of one\'s own', async () => {
  const choices = [{ id: 'price', label: 'The price' }, { id: 'speed', label: 'The speed' }]
  stage = ask([
    { id: 'one', type: 'choice', title: 'Why?', choices, other: true },
    { id: 'many', type: 'choices', title: 'What?', choices, other: true },
  ])
  await answerable()
  await soon(() => stage.press('radio', 'The speed'))
  stage.press('button', 'Next')
  await there('checkbox', 'The price')
  stage.press('checkbox', 'The price')
  stage.press('checkbox', 'Other')
  stage.write(stage.get('textbox', 'Your answer'), 'The colour')
  stage.press('button', 'Send answer')
  expect(reports().slice(0, 2)).toEqual([
    { kind: 'answered', question: 'one', value: 'speed' },
    { kind: 'answered', question: 'many', value: { choices: ['price', 'other'], other: 'The colour' } },
  ])
})

it('says how far it is only where there is more than one question, and not before it is known', async () => {
  stage = rehearse(mountSurvey, view())
  expect(stage.names('progressbar')).toEqual([])
  await soon(() => expect(stage.names('progressbar')).toEqual(['Question 1 of 2']))
  stage.end()
  stage = ask([{ id: 'effort', type: 'ces2', title: 'Easy?' }, { id: 'why', type: 'text', title: 'Why?' }])
  expect(stage.names('progressbar')).toEqual(['Question 1 of 2'])
  stage.end()
  stage = ask([{ id: 'effort', type: 'ces2', title: 'Easy?' }])
  expect(stage.all('progressbar')).toEqual([])
})

it('takes the focus of who opened it in the kit, and no other', () => {
  const opened = bareScene({ session: { ...plainView.scene.moment.session, started: ['relationship'] } })
  const pressed = () => {
    const layer = openLayer(window, document.body)
    const button = layer.root.appendChild(document.createElement('button'))
    button.focus()
    return { layer, button }
  }
  stage = rehearse(mountSurvey, view({ scene: opened }))
  expect(stage.focused()).toBe(document.body)
  stage.end()
  const { layer, button } = pressed()
  stage = rehearse(mountSurvey, view(), layer)
  expect(stage.focused()).toBe(button)
  stage.end()
  stage = rehearse(mountSurvey, view({ scene: opened }), pressed().layer)
  expect(stage.focused()).toBe(stage.all('radio')[0])
  stage.key('Escape')
  expect(said()).toEqual(['dismissed'])
})

it('changes its language while it is open, and keeps what was answered', async () => {
  const choices = [{ id: 'price', label: { en: 'The price', de: 'Der Preis' } }, { id: 'speed', label: { en: 'The speed', de: 'Das Tempo' } }]
  stage = ask([
    { id: 'pick', type: 'choice', title: { en: 'What matters?', de: 'Was zählt?' }, choices },
    { id: 'why', type: 'text', title: { en: 'Why {{answer.pick}}?', de: 'Warum {{answer.pick}}?' } },
  ])
  await answerable()
  await soon(() => stage.press('radio', 'The speed'))
  stage.view.value = { ...stage.view.value, locale: 'de', messages: de }
  expect(stage.get('radio', 'Das Tempo').getAttribute('aria-checked')).toBe('true')
  stage.press('button', 'Weiter')
  stage.write(await there('textbox'), 'Weil')
  stage.view.value = { ...stage.view.value, locale: 'en', messages: en }
  expect((stage.get('textbox') as HTMLTextAreaElement).value).toBe('Weil')
  stage.press('button', 'Send answer')
  // By their ids, so that what was answered in German and in English is one result.
  expect(reports().slice(0, 2)).toEqual([
    { kind: 'answered', question: 'pick', value: 'speed' },
    { kind: 'answered', question: 'why', value: 'Weil' },
  ])
})

it('brings all its English words itself, whatever else is on the page', async () => {
  stage = rehearse(mountSurvey, view({ answers: { score: 9 }, messages: core as Messages }))
  await there('dialog', 'What do you like? (optional)')
  expect(stage.names('button')).toEqual(['Back', 'Skip', 'Close'])
  stage.press('button', 'Back')
  expect(stage.names('button')).toEqual(['Next', 'Close'])
})
