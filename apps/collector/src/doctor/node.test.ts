import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findNodeFault } from './node.ts'

test.each(['14.21.3', '18.20.8', '20.20.2', '21.7.3', '22.0.0', '22.11.9'])('Node %s is too old, and what to do is said', (version) => {
  expect(findNodeFault(version)).toEqual({ said: `version ${version}`, remedy: expect.stringContaining('Node 22.12 or later') })
})

test.each(['22.12.0', '22.22.1', '23.0.0', '24.21.0', '30.0.0-nightly'])('Node %s is new enough', (version) => {
  expect(findNodeFault(version)).toBeUndefined()
})

test('the package asks for the same Node', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { engines: { node: string } }
  expect(findNodeFault('1.0.0')?.remedy).toContain(`Node ${engines.node.replace('>=', '')} or later`)
})
