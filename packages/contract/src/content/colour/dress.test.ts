import { expect, it } from 'vitest'
import { dressOf } from './dress.ts'

const theme = { accent: '#0b7a4b', accentText: '#ffffff', surface: '#fffdf5', text: '#111111', radius: '4px' }

it('puts a theme into custom properties, and nothing that it leaves out', () => {
  expect(dressOf(theme).light).toBe('--mp-accent:#0b7a4b;--mp-accent-text:#ffffff;--mp-surface:#fffdf5;--mp-text:#111111;--mp-radius:4px')
  expect(dressOf({})).toEqual({ light: '', dark: '' })
})

it('takes the brand into the dark, and not the light surface', () => {
  expect(dressOf(theme).dark).toBe('--mp-accent:#0b7a4b;--mp-accent-text:#ffffff;--mp-radius:4px')
  expect(dressOf({ surface: '#fffdf5', dark: { surface: '#101010' } }).dark).toBe('--mp-surface:#101010')
})

it('takes the dark accent without the text that was chosen for the light one', () => {
  expect(dressOf({ ...theme, dark: { accent: '#5fd39b' } }).dark).toBe('--mp-accent:#5fd39b;--mp-radius:4px')
})

it('takes one value for each, whatever is written in it', () => {
  expect(dressOf({ font: 'Inter;position:fixed' }).light).toBe('--mp-font:Inter')
})
