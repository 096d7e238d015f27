import type { TestProject } from 'vitest/node'
import { measureSizes, type Sizes } from '../../packages/sdk/size/sizes.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the script build of the sources as they are now. */
    sizes: Sizes
  }
}

/** Once for all files of this part. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('sizes', await measureSizes())
}
