import { expect, test } from 'vitest'
import * as debug from './debug/index.ts'
import * as headless from './headless/index.ts'
import * as react from './react/index.ts'

test.each([
  ['debug', debug, ['debugReport', 'explainInWords', 'openDebugPanel']],
  ['headless', headless, ['createHeadless', 'createSurveyFlow', 'readText']],
  ['react', react, ['InlineChecklist', 'MilepostProvider', 'createHeadless', 'useChecklist', 'useDecision', 'useDrawn', 'useMilepost', 'useSignal']],
])('the public surface of the subpath %s is this', (_, subpath, names) => {
  expect(Object.keys(subpath).sort()).toEqual(names)
})
