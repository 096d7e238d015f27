import type { Media } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { createPainter } from '../../markup/paint.ts'
import { MediaView } from './media.tsx'

const reader = { locale: 'en', fallbackLocale: 'en', recall: (text: string) => text }
afterEach(() => document.body.replaceChildren())

function drawn(media: Media | undefined): Element | null {
  const into = document.body.appendChild(document.createElement('div'))
  createPainter(into)(<MediaView media={media} reader={reader} />)
  return into.firstElementChild
}

it('shows a picture with its words and its measures, so that nothing moves while it loads', () => {
  expect(drawn({ kind: 'image', src: '/a.png', alt: 'A map', width: 420, height: 180 })?.outerHTML).toBe(
    '<img class="media" src="/a.png" alt="A map" width="420" height="180" decoding="async">',
  )
})

it('shows a film that is silent and waits to be started, with captions where there are some', () => {
  const film = drawn({ kind: 'video', src: '/a.mp4', alt: 'How to export', poster: '/a.png', captions: '/a.vtt' }) as HTMLVideoElement
  expect([film.getAttribute('aria-label'), film.hasAttribute('controls'), film.hasAttribute('muted'), film.hasAttribute('autoplay')]).toEqual(['How to export', true, true, false])
  expect(film.querySelector('track')?.getAttribute('src')).toBe('/a.vtt')
  expect(drawn({ kind: 'video', src: '/a.mp4', alt: 'x' })?.children).toHaveLength(0)
})

it('shows nothing from an address that is none of the web', () => {
  expect(drawn({ kind: 'image', src: 'data:image/png;base64,AAAA', alt: 'x' })).toBeNull()
  expect(drawn(undefined)).toBeNull()
})
