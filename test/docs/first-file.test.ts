import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from '@milepost/contract'
import { defineHost } from '@milepost/contract/define'
import { expect, it } from 'vitest'
import { root } from '../house/rooms.ts'

it('the first content file of the README is one that a push takes', () => {
  const code = /```ts\n(import \{ defineHost \} from '@milepost\/contract\/define'\n[^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1]
  const body = code!.replace(/^import .*\n/, '').replace('export default', 'return')
  const checked = checkContent((new Function('defineHost', body) as (define: typeof defineHost) => unknown)(defineHost))
  expect(checked).toMatchObject({ content: { milestones: [{ activation: true }], experiences: [{ kind: 'checklist' }, { kind: 'survey' }] }, warnings: [] })
})
