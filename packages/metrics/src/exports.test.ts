import { expect, test } from 'vitest'
import * as metrics from './index.ts'

test('the package offers these names and no others', () => {
  expect(Object.keys(metrics).toSorted()).toMatchSnapshot()
})
