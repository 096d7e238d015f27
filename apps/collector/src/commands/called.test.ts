import { describe, expect, it } from 'vitest'
import { asCalled, calledAs } from './called.ts'

const repository = '/home/ada/milepost/apps/collector/src/milepost.ts'

describe('a command that is told to be typed', () => {
  it.each([
    ['npx -y pnpm@10 milepost', 'by the script of the repository', repository, { npm_lifecycle_event: 'milepost' }],
    [`node ${repository}`, 'by Node, in the repository', repository, {}],
    [`node ${repository}`, 'by Node, in another script of the repository', repository, { npm_lifecycle_event: 'test' }],
    ['node /opt/milepost/node_modules/@milepost/collector/lib/milepost.js', 'by Node, as installed', '/opt/milepost/node_modules/@milepost/collector/lib/milepost.js', {}],
    ['npx milepost', 'by npx, as installed in a project', '/home/ada/acme/node_modules/.bin/milepost', { npm_lifecycle_event: 'npx' }],
    ['milepost', 'by its name, as installed for the machine', '/usr/local/bin/milepost', {}],
  ])('is %s where it was called %s', (words, _how, file, env) => {
    expect(calledAs({ file, env })).toBe(words)
  })

  it('is written so wherever a text names a command, and nowhere else', () => {
    const text = 'publish: milepost push FILE, with `milepost key list`; DATABASE_URL=... milepost serve. In /var/lib/milepost push; milepost-data; Milepost serves; milepost: no'
    expect(asCalled(text, { file: '/a/node_modules/.bin/milepost', env: {} })).toBe(
      'publish: npx milepost push FILE, with `npx milepost key list`; DATABASE_URL=... npx milepost serve. In /var/lib/milepost push; milepost-data; Milepost serves; milepost: no',
    )
  })
})
