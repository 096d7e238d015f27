import { describe, expect, inject, test } from 'vitest'
import { erasureStories } from './erasures.fixture.ts'
import { foldStories } from './fold.fixture.ts'
import { logStories } from './log.fixture.ts'
import { projectStories } from './projects.fixture.ts'
import { surveyStories } from './surveys.fixture.ts'
import { openTestStore } from './test-store.fixture.ts'

/** One list for every store. */
const stories = [...logStories, ...projectStories, ...foldStories, ...surveyStories, ...erasureStories]

/** Stories that a store cannot keep to, by title, with the reason. */
const exceptions: Record<'sqlite' | 'postgres', Record<string, string>> = { sqlite: {}, postgres: {} }

const kind = inject('postgres') ? 'postgres' : 'sqlite'

describe(`on ${kind}`, () => {
  for (const { title, run } of stories) {
    if (exceptions[kind][title]) continue
    test(title, async () => {
      const opened = await openTestStore()
      try {
        await run(opened)
      } finally {
        await opened.close()
      }
    })
  }

  test('no exception is of a story that is not told', () => {
    const titles = stories.map(({ title }) => title)
    expect(Object.keys(exceptions[kind]).filter((title) => !titles.includes(title))).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
  })
})
