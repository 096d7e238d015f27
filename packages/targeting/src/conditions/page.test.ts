import type { Condition, Target } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { type Case, subjectWith } from './cases.fixture.ts'
import { evaluate } from '../whole.ts'

const page = {
  href: 'https://app.example/boards/12/cards?tab=new#top',
  path: '/boards/12/cards',
  query: '?tab=new',
  hash: '#top',
}
const here = subjectWith({ page, device: 'tablet', language: 'de-CH', hasElement: (target: Target) => (target === '#there' ? true : target === '#gone' ? false : undefined) })
const url = (value: string, more: Partial<Extract<Condition, { kind: 'url' }>> = {}): Condition => ({ kind: 'url', value, ...more })

const cases: Case[] = [
  ['a path with wildcards', url('/boards/*/cards'), here, true],
  ['a wildcard that must not overlap', url('/boards/12/c*cards'), here, false],
  ['a wildcard at the end takes nothing, too', url('/boards/12/cards*'), here, true],
  ['only wildcards', url('**'), here, true],
  ['several wildcards', url('/b*s/*/c*s'), here, true],
  ['a path without a wildcard is the whole path', url('/boards'), here, false],
  ['signs that regular expressions know are plain', url('/boards/1./cards'), here, false],
  ['equality, where the star is a star', url('/boards/*/cards', { op: 'equals' }), here, false],
  ['a regular expression', url('^/boards/\\d+/', { op: 'regex' }), here, true],
  ['a regular expression that is none', url('(', { op: 'regex' }), here, null],
  ['a query', url('*tab=new*', { part: 'query' }), here, true],
  ['a hash', url('#top', { part: 'hash' }), here, true],
  ['a whole address', url('https://app.example/*', { part: 'href' }), here, true],
  ['no page', url('/'), subjectWith(), null],
  ['a device', { kind: 'device', in: ['phone', 'tablet'] }, here, true],
  ['another device', { kind: 'device', in: ['phone'] }, here, false],
  ['no device', { kind: 'device', in: ['phone'] }, subjectWith(), null],
  ['a language with a region', { kind: 'language', in: ['fr', 'de'] }, here, true],
  ['a language in other letters', { kind: 'language', in: ['DE-ch'] }, here, true],
  ['another region', { kind: 'language', in: ['de-AT'] }, here, false],
  ['a language that only begins alike', { kind: 'language', in: ['d'] }, here, false],
  ['any language', { kind: 'language', in: ['*'] }, here, true],
  ['no language', { kind: 'language', in: ['de'] }, subjectWith(), null],
  ['an element that is there', { kind: 'element', target: '#there' }, here, true],
  ['an element that is not there', { kind: 'element', target: '#gone' }, here, false],
  ['an element nobody can tell', { kind: 'element', target: '#two' }, here, null],
  ['an element outside a browser', { kind: 'element', target: '#there' }, subjectWith(), null],
]

describe('conditions over a page', () => {
  it.each(cases)('%s', (_, condition, subject, truth) => {
    expect(evaluate(condition, subject)).toMatchObject({ truth, changesAt: null })
  })

  it('finds its way through many wildcards at once', () => {
    const path = `${'/a'.repeat(5000)}!`
    const subject = subjectWith({ page: { ...page, path } })
    expect(evaluate(url(`${'*a'.repeat(500)}?`), subject).truth).toBe(false)
  })
})
