import { ownColours } from '@milepost/contract/vocabulary'
import { expect, it } from 'vitest'
import { tokens } from './tokens.ts'
import { touch } from './touch.ts'

const dark = [tokens, touch].flatMap((sheet) => sheet.split('.mp[data-scheme=dark]').slice(1)).join('\n')
const light = [tokens, touch].map((sheet) => sheet.split('.mp[data-scheme=dark]')[0]).join('\n')
const colour = (css: string, name: string) => new RegExp(`--${name}:(?:var\\(--mp-${name},)?(#[0-9a-f]+)`).exec(css)?.[1]

it.each([
  ['light', light],
  ['dark', dark],
] as const)('has the %s colours that a theme is checked against when it is pushed', (scheme, css) => {
  const { accentText, ...more } = ownColours[scheme]
  const expected = { ...more, 'accent-text': accentText }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, colour(css, name)]))).toEqual(expected)
})

it('mixes the other colours as the check of contrasts does', () => {
  for (const [name, mixed] of [['muted', '--text) 70%'], ['edge', '--text) 52%'], ['hover', '--text) 6%'], ['tint', '--accent) 11%']])
    expect(tokens).toContain(`--${name}:color-mix(in srgb,var(${mixed},var(--surface))`)
})
