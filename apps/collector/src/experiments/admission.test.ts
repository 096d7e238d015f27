import type { Content, Experience } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { admissionsOf } from './admission.ts'

const tip = (of: Partial<Experience>) => ({ id: 'tip', name: 'Tip', kind: 'tooltip', target: '#a', body: 'Hi', ...of }) as Content['experiences'][number]
const whenOf = (of: Partial<Experience>) => admissionsOf([tip({ holdout: 10, ...of })])[0]?.when
const url = { kind: 'url', value: '/boards' } as const
const role = { kind: 'trait', trait: 'role', op: 'equals', value: 'admin' } as const
const all = { kind: 'all', of: [] }
const none = { kind: 'any', of: [] }

describe('the moment an experience stands open to somebody', () => {
  it('is derived for those with a holdout alone', () => {
    expect(admissionsOf([tip({}), tip({ holdout: 0 })])).toEqual([])
    expect(admissionsOf([tip({ holdout: 5 })])).toMatchObject([{ id: 'admission tip', unit: 'person', when: { kind: 'all', of: [all, all] } }])
  })

  it('asks the audience and the event of the trigger', () => {
    const trigger = { on: 'event', event: 'Board Created', where: { template: 'retro' } } as const
    expect(whenOf({ audience: role, trigger })).toEqual({ kind: 'all', of: [role, { kind: 'event', event: 'Board Created', where: { template: 'retro' } }] })
  })

  it('takes what only a browser knows as it would have to be, also below a not', () => {
    expect(whenOf({ audience: { kind: 'all', of: [url, role] } })).toMatchObject({ of: [{ kind: 'all', of: [all, role] }, all] })
    expect(whenOf({ audience: { kind: 'not', of: { kind: 'any', of: [url, role] } } })).toMatchObject({ of: [{ kind: 'not', of: { kind: 'any', of: [none, role] } }, all] })
  })

  it('does not ask how far somebody came with it: nobody held out can come anywhere', () => {
    expect(whenOf({ audience: { kind: 'progress', experience: 'tip', is: 'seen' } })).toMatchObject({ of: [all, all] })
    expect(whenOf({ audience: { kind: 'progress', experience: 'other', is: 'seen' } })).toMatchObject({ of: [{ kind: 'progress' }, all] })
  })

  it('draws a sample by the salt that the browser takes', () => {
    expect(whenOf({ audience: { kind: 'sample', percent: 50 } })).toMatchObject({ of: [{ kind: 'sample', salt: 'tip' }, all] })
  })
})
