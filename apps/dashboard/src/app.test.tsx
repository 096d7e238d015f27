import { afterEach, describe, expect, it } from 'vitest'
import { soon } from '../../../test/harness/soon.ts'
import { aLogin, aSession } from './testing-fixtures/project.ts'
import { type Visit, visit } from './testing-fixtures/visit.fixture.tsx'

describe('the dashboard', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('asks for a login and then shows the page that was asked for', async () => {
    reader = visit('/accounts', { signedIn: false })
    await reader.see('Log in to Milepost')
    await reader.fill('Email', aLogin.email)
    await reader.fill('Password', aLogin.password)
    await reader.click('button', 'Log in')
    await reader.see('Which customers do we have?')
    expect(location.pathname).toBe('/accounts')
  })

  it('asks for a login, too, where the question who is signed in is refused', async () => {
    reader = visit('/', { answer: (_, address) => (address === '/api/session' ? { status: 401, body: { error: 'signedOut', message: 'Nobody is logged in.' } } : undefined) })
    await reader.see('Log in to Milepost')
  })

  it('says what to do when the login is wrong', async () => {
    reader = visit('/', { signedIn: false })
    await reader.see('Log in to Milepost')
    await reader.fill('Email', aLogin.email)
    await reader.fill('Password', 'wrong')
    await reader.click('button', 'Log in')
    await reader.see('do not belong together')
    await reader.see('Check both and try again.')
  })

  it('lets who sees several projects choose one, which stays in the address from page to page', async () => {
    const [first] = aSession().projects
    const session = { ...aSession(), projects: [first!, { id: 'other', name: 'Other product', role: 'viewer' as const }] }
    reader = visit('/accounts', { answer: (_, address) => (address === '/api/session' ? { status: 200, body: session } : undefined) })
    await reader.see('Which customers do we have?')
    expect(reader.project()).toBe(null)
    await reader.fill('Project', 'other')
    await reader.see('How are customers doing?')
    expect(location.search).toBe('?project=other')
    await reader.click('link', 'Satisfaction')
    await reader.see('How satisfied are people?')
    expect(reader.project()).toBe('other')
    expect((await reader.find('link', 'CSV')).getAttribute('href')).toContain('project=other')
  })

  it('says which project cannot be reached just now, and shows another meanwhile', async () => {
    const projects = [...aSession().projects, { id: 'other.2', name: 'Other product', role: 'viewer' as const, unreachable: true as const }]
    const problem = { error: 'storeUnreachable', message: 'The database of this project cannot be reached just now.', remedy: 'Ask again in some seconds.' }
    reader = visit('/?project=other.2', {
      answer: (_, address) => {
        if (address === '/api/session') return { status: 200, body: { ...aSession(), projects } }
        return reader.project() === 'other.2' ? { status: 503, body: problem } : undefined
      },
    })
    await reader.see('The database of this project cannot be reached just now.')
    await reader.see('Other product (cannot be reached)')
    await reader.fill('Project', 'p1')
    await reader.see('How are customers doing?')
  })

  it('logs out', async () => {
    reader = visit('/')
    await reader.see('How are customers doing?')
    await reader.click('button', 'Log out')
    await reader.see('Log in to Milepost')
    expect(reader.asked).toContain('DELETE /api/session')
  })

  it('goes back to the login when the session has ended meanwhile', async () => {
    let ended = false
    reader = visit('/', {
      answer: () => (ended ? { status: 401, body: { error: 'signedOut', message: 'Nobody is logged in.' } } : undefined),
    })
    await reader.see('How are customers doing?')
    ended = true
    await reader.click('link', 'People')
    await reader.see('Log in to Milepost')
  })

  it('says when the collector cannot be reached, and recovers by one click', async () => {
    let down = true
    reader = visit('/', {
      answer: () => {
        if (down) throw new TypeError('Failed to fetch')
        return undefined
      },
    })
    await reader.see('The collector cannot be reached.')
    down = false
    await reader.click('button', 'Try again')
    await reader.see('How are customers doing?')
  })

  it('shows one failing part with its remedy and the rest as usual', async () => {
    let broken = true
    reader = visit('/', {
      answer: (_, address) =>
        broken && address.includes('/api/activation')
          ? { status: 500, body: { error: 'failed', message: 'The activation could not be read.', remedy: 'Run milepost rebuild.' } }
          : undefined,
    })
    await reader.see('Run milepost rebuild.')
    await reader.see('promoters')
    broken = false
    await reader.click('button', 'Try again')
    await reader.see('Activated within 14 days')
  })

  it('keeps the period from page to page', async () => {
    reader = visit('/stages?period=30d')
    await reader.see('Where are our accounts in the lifecycle?')
    await reader.click('link', 'Activation')
    await reader.see('How fast do new accounts activate?')
    await reader.see('Last 30 days')
    expect(location.search).toBe('?period=30d')
    await soon(() => expect(reader.asked).toContainEqual(expect.stringContaining('from=2026-10-24&to=2026-11-23')))
  })

  it('puts a chosen period into the address and asks again', async () => {
    reader = visit('/stages')
    await reader.click('button', /^Period: Last 90 days/)
    await reader.click('button', 'Last 365 days')
    expect(location.search).toBe('?period=365d')
    await reader.see('Last 365 days')
    await soon(() => expect(reader.asked).toContainEqual(expect.stringContaining('from=2025-11-23')))
  })

  it('shows any days one picks, both ends inside', async () => {
    reader = visit('/stages')
    await reader.click('button', /^Period:/)
    await reader.fill('First day', '2026-10-01')
    await reader.fill('Last day', '2026-10-31')
    const submit = await reader.find('button', 'Show these days')
    submit.closest('form')?.requestSubmit()
    await reader.see('1 Oct \u2013 31 Oct 2026')
    expect(location.search).toBe('?from=2026-10-01&to=2026-11-01')
  })

  it('names the page in the title and says where nothing is', async () => {
    reader = visit('/nowhere')
    await reader.see('There is no such page')
    await soon(() => expect(document.title).toBe('There is no such page \u00b7 Tandem'))
    await reader.click('link', 'Go to the overview')
    await reader.see('How are customers doing?')
  })

  it('remembers the theme', async () => {
    reader = visit('/')
    await reader.click('button', 'Dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await reader.click('button', 'Like the system')
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })

  it('says up to when events are in the numbers', async () => {
    reader = visit('/')
    await reader.see('As of 15:20 Europe/Berlin')
  })
})
