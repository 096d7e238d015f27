import type { Outline } from '../outline.ts'
import type { Finding } from '../problem.ts'

/** One thing that types cannot know at push. */
export type Check = (outline: Outline) => Iterable<Finding>
