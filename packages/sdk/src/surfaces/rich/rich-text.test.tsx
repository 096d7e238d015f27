import type { RichText as Content } from '@milepost/contract'
import { bold, bulletList, code, italic, link, numberedList, paragraph } from '@milepost/contract/define'
import { afterEach, expect, it } from 'vitest'
import { createPainter } from '../../markup/paint.ts'
import { RichText, wordsOf } from './rich-text.tsx'

const reader = { locale: 'de', fallbackLocale: 'en', recall: (text: string) => text.replace('{{name}}', 'Ada & <b>') }
afterEach(() => document.body.replaceChildren())

function drawn(text: Content, followed?: () => void): HTMLElement {
  const into = document.body.appendChild(document.createElement('div'))
  createPainter(into)(<RichText reader={reader} text={text} {...(followed ? { followed } : {})} />)
  return into
}

it('draws paragraphs, lists and runs of text as elements', () => {
  const text = [paragraph('Press ', bold('Export', italic(' now')), ', or ', code('Ctrl E'), '.'), bulletList('one', ['two ', bold('three')]), numberedList('first')]
  expect(drawn(text).innerHTML).toBe(
    '<p>Press <b>Export<i> now</i></b>, or <code>Ctrl E</code>.</p><ul><li>one</li><li>two <b>three</b></li></ul><ol><li>first</li></ol>',
  )
})

it('reads nothing as HTML: neither content nor what is recalled', () => {
  expect(drawn([paragraph('<img src=x onerror=alert(1)>', bold('{{name}}'))]).querySelectorAll('img, b b')).toHaveLength(0)
  expect(drawn('Hello {{name}}').textContent).toBe('Hello Ada & <b>')
})

it('takes the passage of the reader\'s language, plain or rich, else of the fallback', () => {
  expect(drawn({ en: 'English', de: [paragraph('Deutsch')] }).innerHTML).toBe('<p>Deutsch</p>')
  expect(drawn({ en: 'English', sv: 'Svenska' }).innerHTML).toBe('<p>English</p>')
})

it('follows links, and opens other origins beside the page; no link runs a script', () => {
  let followed = 0
  const into = drawn([paragraph(link('here', '/boards'), link('there', 'https://example.com'), link('bad', 'javascript:alert(1)'))], () => (followed += 1))
  const links = [...into.querySelectorAll('a')]
  expect(links.map((one) => [one.getAttribute('href'), one.getAttribute('target'), one.getAttribute('rel')])).toEqual([
    ['/boards', null, null],
    ['https://example.com', '_blank', 'noopener'],
    [null, null, null],
  ])
  links[2]!.click()
  expect(followed).toBe(1)
})

it('has words without structure, for names and announcements', () => {
  expect(wordsOf(reader, [paragraph('Press ', bold('Export')), bulletList('one', [link('two', '/')])])).toBe('Press Export one two')
  expect(wordsOf(reader, undefined)).toBe('')
})
