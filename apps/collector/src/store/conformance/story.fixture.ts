import type { TestStore } from './test-store.fixture.ts'

/** What is told of any store, whatever it stores in. */
export interface Story {
  /** A sentence; by it a store names the stories it cannot keep to, with the reason. */
  title: string
  run(opened: TestStore): Promise<void>
}
