import { describe } from 'vitest'
import { driveWebKit } from '../harness/webkit.ts'
import { testCasesIn } from './case-tests.ts'

describe('In WebKit', () => testCasesIn(driveWebKit, 'webkit'))
