import { expect, it } from 'vitest'
import { dress } from './dress.ts'

const theme = { accent: '#0b7a4b', accentText: '#ffffff', surface: '#fffdf5', text: '#111111', radius: '4px' }
function worn(...[given, scheme]: [Parameters<typeof dress>[1], 'light' | 'dark']) {
  const element = document.createElement('div')
  dress(element, given, scheme)
  return (name: string) => element.style.getPropertyValue(`--mp-${name}`)
}

it('puts a theme on as custom properties', () => {
  const light = worn(theme, 'light')
  expect(['accent', 'accent-text', 'surface', 'text', 'radius', 'font'].map(light)).toEqual(['#0b7a4b', '#ffffff', '#fffdf5', '#111111', '4px', ''])
})

it('takes the brand into the dark, and not the light surface', () => {
  const dark = worn(theme, 'dark')
  expect(['accent', 'accent-text', 'surface', 'text', 'radius'].map(dark)).toEqual(['#0b7a4b', '#ffffff', '', '', '4px'])
})

it('takes the dark accent without the text that was chosen for the light one', () => {
  const dark = worn({ ...theme, dark: { accent: '#5fd39b' } }, 'dark')
  expect(['accent', 'accent-text'].map(dark)).toEqual(['#5fd39b', ''])
})

it('takes off what a changed theme no longer has', () => {
  const element = document.createElement('div')
  dress(element, theme, 'light')
  dress(element, undefined, 'light')
  expect(element.style.getPropertyValue('--mp-accent')).toBe('')
})
