import type { Question, Survey } from '@milepost/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { soon } from '../../../../../test/harness/soon.ts'
import { en } from '../../messages/en/en.ts'
import { plainView, rehearse } from '../rehearsal.ts'
import { mountSurvey } from './survey.tsx'

let stage: ReturnType<typeof rehearse<'survey'>>
afterEach(() => stage.end())

/** The question stands there, and all is fetched that answering it takes. */
async function ask(question: Question, more: Partial<Survey> = {}) {
  const experience: Survey = { id: 'ask', kind: 'survey', name: 'Ask', questions: [question], ...more }
  stage = rehearse(mountSurvey, { ...plainView, experience, answers: {} })
  await soon(() => expect(document.querySelector('milepost-layer')?.shadowRoot?.querySelector('[aria-busy]')).toBeNull())
  await soon(() => expect(stage.isStyled('.ending')).toBe(true))
}
const send = () => stage.press('button', 'Send answer')
const value = () => stage.reports.flatMap((report) => (report.kind === 'answered' ? [report.value] : []))[0]
/** What describes what has to be answered otherwise. */
const fault = () => document.querySelector('milepost-layer')!.shadowRoot!.querySelector('.wrong')!.textContent
const choices = [
  { id: 'price', label: 'The price' },
  { id: 'speed', label: 'The speed' },
  { id: 'people', label: 'The people' },
]

describe('a rating', () => {
  it.each(['stars', 'faces'] as const)('in %s is a radio group whose names say the place and the ends', async (look) => {
    await ask({ id: 'rate', type: 'rating5', look, title: 'How was it?', lowLabel: 'Poor', highLabel: 'Great' })
    expect(stage.get('radiogroup', 'How was it? (optional)')).toBeTruthy()
    expect(stage.names('radio')).toEqual(['1 of 5, Poor', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Great'])
    stage.press('radio', '4 of 5')
    send()
    expect(value()).toBe(4)
  })

  it.each<[string, Question, string]>([
    ['a star', { id: 'rate', type: 'rating5', look: 'stars', title: 'How was it?' }, '4 of 5'],
    ['a face', { id: 'rate', type: 'rating5', look: 'faces', title: 'How was it?' }, '4 of 5'],
    ['a thumb', { id: 'rate', type: 'thumbs', title: 'How was it?' }, 'Yes'],
  ])('goes on by Enter on %s that is chosen, as on a number', async (_, question, name) => {
    await ask(question)
    stage.get('radio', name).focus()
    stage.key('Enter')
    expect(stage.said()).toEqual(['asked'])
    stage.press('radio', name)
    stage.key('Enter')
    expect(stage.said()).toEqual(['asked', 'answered', 'submitted', 'completed'])
  })

  it('fills stars up to the one that is chosen', async () => {
    await ask({ id: 'rate', type: 'rating5', look: 'stars', title: 'How was it?' })
    stage.press('radio', '3 of 5')
    expect(stage.all('radio').map((star) => star.querySelector('svg')!.getAttribute('class'))).toEqual(['full', 'full', 'full', '', ''])
  })

  it('in numbers goes from 1 to 10, is answered by digits, and takes no 0', async () => {
    await ask({ id: 'rate', type: 'rating10', title: 'How was it?' })
    expect(stage.names('radio')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    stage.all('radio')[0]!.focus()
    stage.key('0')
    expect(stage.all('radio').filter((radio) => radio.getAttribute('aria-checked') === 'true')).toEqual([])
    stage.key('1')
    stage.key('0')
    send()
    expect(value()).toBe(10)
  })

  it('need not be given', async () => {
    await ask({ id: 'rate', type: 'rating3', title: 'How was it?' })
    stage.press('button', 'Skip')
    expect(value()).toBeUndefined()
    expect(stage.reports.at(-1)).toEqual({ kind: 'completed' })
  })
})

describe('satisfaction', () => {
  it.each([['csat3', 3], ['csat7', 7]] as const)('%s is asked on %i steps with its own words at the ends', async (type, steps) => {
    await ask({ id: 'happy', type, title: 'Happy?' })
    const names = stage.names('radio')
    expect(names).toHaveLength(steps)
    expect([names[0], names.at(-1)]).toEqual([`1, ${en.ends[type][0]}`, `${steps}, ${en.ends[type][1]}`])
    stage.press('radio', '2')
    send()
    expect(value()).toBe(2)
  })
})

describe('a thumb', () => {
  it('is up or down, and says so in words', async () => {
    await ask({ id: 'help', type: 'thumbs', title: 'Did it help?' })
    expect(stage.names('radio')).toEqual(['Yes', 'No'])
    stage.press('radio', 'No')
    send()
    expect(value()).toBe(0)
  })

  it('takes the words of the survey', async () => {
    await ask({ id: 'help', type: 'thumbs', title: 'Did it help?', lowLabel: 'Not at all', highLabel: 'It did' })
    expect(stage.names('radio')).toEqual(['It did', 'Not at all'])
  })
})

describe('a matrix', () => {
  const grid: Question = {
    id: 'grid',
    type: 'matrix',
    title: 'How was it?',
    required: true,
    rows: [{ id: 'search', label: 'Search' }, { id: 'pay', label: 'Paying' }],
    columns: [{ id: 'bad', label: 'Bad' }, { id: 'good', label: 'Good' }],
  }

  it('is a radio group for each row, and keeps columns by their ids', async () => {
    await ask(grid)
    expect(stage.names('radiogroup')).toEqual(['Search', 'Paying'])
    for (const [row, column] of [['Search', 'Good'], ['Paying', 'Bad']] as const) [...stage.get('radiogroup', row).querySelectorAll('button')].find(({ textContent }) => textContent === column)!.click()
    send()
    expect(value()).toEqual({ rows: { search: 'good', pay: 'bad' } })
  })

  it('that is required wants every row, and marks those that are open', async () => {
    await ask(grid)
    const cell = stage.get('radiogroup', 'Search').querySelector('button')!
    cell.click()
    cell.focus()
    stage.key('Enter')
    expect([cell.getAttribute('aria-checked'), fault()]).toEqual(['true', ''])
    send()
    expect(fault()).toBe('Please answer this question first.')
    expect(['Search', 'Paying'].map((row) => stage.get('radiogroup', row).getAttribute('aria-invalid'))).toEqual(['false', 'true'])
    expect(stage.focused()?.closest('[role=radiogroup]')).toBe(stage.get('radiogroup', 'Paying'))
  })

  it('that is optional takes the rows that are given', async () => {
    await ask({ ...grid, required: false })
    stage.get('radiogroup', 'Paying').querySelector('button')!.click()
    send()
    expect(value()).toEqual({ rows: { pay: 'bad' } })
  })
})

describe('a consent', () => {
  const may: Question = { id: 'may', type: 'consent', title: 'Contact', label: 'You may write to me', required: true, link: { label: 'Privacy', href: 'https://example.com/privacy' } }

  it('is not ticked beforehand, and nobody goes on without it where it is required', async () => {
    await ask(may)
    expect((stage.get('checkbox', 'You may write to me') as HTMLInputElement).checked).toBe(false)
    send()
    expect(fault()).toBe('Please answer this question first.')
    stage.press('checkbox', 'You may write to me')
    send()
    expect(value()).toBe('given')
  })

  it('that was taken back is no answer', async () => {
    await ask({ ...may, required: false })
    stage.press('checkbox', 'You may write to me')
    stage.press('checkbox', 'You may write to me')
    stage.press('button', 'Skip')
    expect(value()).toBeUndefined()
  })

  it('follows no script of a link', async () => {
    await ask({ ...may, link: { label: 'Privacy', href: 'javascript:alert(1)' } })
    expect(stage.all('link')).toEqual([])
  })
})

describe('a message', () => {
  it('introduces, counts as no question, and has the words of its button', async () => {
    await ask({ id: 'hello', type: 'message', title: 'Two minutes?', button: 'Start', link: { label: 'Why', href: 'https://example.com/why' } }, {
      questions: [
        { id: 'hello', type: 'message', title: 'Two minutes?', button: 'Start', link: { label: 'Why', href: 'https://example.com/why' } },
        { id: 'effort', type: 'ces2', title: 'Easy?' },
        { id: 'why', type: 'text', title: 'Why?' },
      ],
    })
    expect(stage.get('link', 'Why').getAttribute('href')).toBe('https://example.com/why')
    expect(stage.all('progressbar')).toEqual([])
    stage.press('button', 'Start')
    expect(stage.names('progressbar')).toEqual(['Question 1 of 2'])
    expect(value()).toBeUndefined()
  })
})

describe('words', () => {
  it('of one line go on by Enter, and are an address where one is asked for', async () => {
    await ask({ id: 'mail', type: 'text', format: 'email', title: 'Where may we write to you?', required: true })
    stage.write(stage.get('textbox'), 'ada@example')
    stage.get('textbox').focus()
    stage.key('Enter')
    expect(fault()).toBe('Please write an e-mail address.')
    stage.write(stage.get('textbox'), 'ada@example.com')
    // Else its rest would press what has the focus next.
    expect(stage.key('Enter')).toBe(false)
    expect(value()).toBe('ada@example.com')
  })

  it('that are too short are asked for again, and no more are taken than the limit', async () => {
    await ask({ id: 'why', type: 'text', title: 'Why?', minLength: 10, maxLength: 20 })
    expect(stage.get('textbox').getAttribute('maxlength')).toBe('20')
    stage.write(stage.get('textbox'), ' too bad ')
    send()
    expect(fault()).toBe('Please write at least 10 characters.')
    stage.write(stage.get('textbox'), 'it takes too long')
    send()
    expect(value()).toBe('it takes too long')
  })
})

describe('choices', () => {
  it('want as many as the survey says, and no more', async () => {
    await ask({ id: 'pick', type: 'choices', title: 'What matters?', choices, atLeast: 2, atMost: 2 })
    stage.press('checkbox', 'The price')
    send()
    expect(fault()).toBe('Please choose at least 2.')
    stage.press('checkbox', 'The speed')
    stage.press('checkbox', 'The people')
    send()
    expect(fault()).toBe('Please choose at most 2.')
    stage.press('checkbox', 'The speed')
    send()
    expect(value()).toEqual({ choices: ['price', 'people'] })
  })

  it('that are shuffled stand in the same order for the same person, whatever the language, with the free one last', async () => {
    const pick: Question = { id: 'pick', type: 'choice', title: 'What matters?', choices, other: true, shuffle: true }
    const orders = new Set<string>()
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const seen = []
      for (const name of ['', ' (de)']) {
        const labelled = choices.map(({ id, label }) => ({ id, label: `${label}${name}` }))
        const experience: Survey = { id: 'ask', kind: 'survey', name: 'Ask', questions: [{ ...pick, choices: labelled }] }
        stage = rehearse(mountSurvey, { ...plainView, experience, answers: {}, seed })
        await soon(() => stage.get('radio', 'Other'))
        seen.push(stage.names('radio').map((shown) => shown.replace(' (de)', '')))
        stage.end()
      }
      expect(seen[0]).toEqual(seen[1])
      expect(seen[0]!.at(-1)).toBe('Other')
      orders.add(seen[0]!.join())
    }
    expect(orders.size).toBeGreaterThan(2)
  })
})

it('takes no answer into markup: what a label, a recall or a person says stands there as text', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  await ask({ id: 'pick', type: 'choice', title: evil, choices: [{ id: 'a', label: evil }, { id: 'b', label: 'B' }] }, {
    questions: [
      { id: 'pick', type: 'choice', title: evil, choices: [{ id: 'a', label: evil }, { id: 'b', label: 'B' }] },
      { id: 'why', type: 'text', title: 'Why?' },
    ],
  })
  stage.press('radio', evil)
  stage.press('button', 'Next')
  stage.write(await soon(() => stage.get('textbox')), evil)
  expect(document.querySelector('milepost-layer')!.shadowRoot!.querySelector('img')).toBeNull()
})
