import { describe } from 'vitest'
import { driveFirefox } from '../harness/firefox.ts'
import { testCasesIn } from './case-tests.ts'

describe('In Firefox', () => testCasesIn(driveFirefox, 'firefox'))
