import { expect, test } from 'vitest'
import * as sdk from './index.ts'

test('the public surface of the package is this', () => {
  expect(Object.keys(sdk).sort()).toEqual(['createClient'])
})
