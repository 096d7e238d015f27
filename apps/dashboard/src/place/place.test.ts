import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPlace, type Place } from './place.ts'

describe('the place in the address bar', () => {
  let place: Place
  beforeEach(() => {
    history.replaceState(null, '', '/stages?period=30d&model=saas-9')
    place = createPlace(window)
  })
  afterEach(() => {
    place.dispose()
    document.body.replaceChildren()
  })

  it('starts where the address says', () => {
    expect(place.path.value).toBe('/stages')
    expect(place.query.value.get('model')).toBe('saas-9')
  })

  it('keeps a filter in the address without a step in the history', () => {
    const steps = history.length
    place.set({ model: 'saas-6', period: null })
    expect(location.search).toBe('?model=saas-6')
    expect(history.length).toBe(steps)
  })

  it('takes the period along to other pages, and nothing else', () => {
    expect(place.href('/people')).toBe('/people?period=30d')
    expect(place.href('/people', { stage: 'purchase' })).toBe('/people?period=30d&stage=purchase')
  })

  it('follows a click on a link without loading the page again', () => {
    document.body.innerHTML = '<a href="/people?q=ada"><b>People</b></a>'
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    document.querySelector('b')?.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(true)
    expect(place.path.value).toBe('/people')
    expect(place.query.value.get('q')).toBe('ada')
  })

  it('leaves a click that opens a new tab to the browser', () => {
    document.body.innerHTML = '<a href="/people">People</a>'
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    document.querySelector('a')?.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
    expect(place.path.value).toBe('/stages')
  })

  it('leaves links to the API to the browser', () => {
    document.body.innerHTML = '<a href="/api/openapi.json">API</a>'
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    document.querySelector('a')?.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
  })

  it('hears the back button', () => {
    history.replaceState(null, '', '/activation')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(place.path.value).toBe('/activation')
  })
})
