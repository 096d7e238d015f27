import type { Theme } from '@milepost/contract'

/** Tally's own colours, so that the kit looks like a part of it. */
export const theme: Theme = {
  accent: '#0f766e',
  accentText: '#ffffff',
  surface: '#ffffff',
  text: '#14213a',
  radius: '10px',
  dark: { accent: '#2dd4bf', accentText: '#06281f', surface: '#171d29', text: '#e7ecf3' },
}
