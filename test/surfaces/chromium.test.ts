import { describe } from 'vitest'
import { driveChromium } from '../harness/chromium.ts'
import { testCasesIn } from './case-tests.ts'

describe('In Chromium', () => testCasesIn(driveChromium, 'chromium'))
