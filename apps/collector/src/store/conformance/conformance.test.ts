import { describe, expect, inject, test } from 'vitest'
import { erasureStories } from './erasures.fixture.ts'
import { foldStories } from './fold.fixture.ts'
import { logStories } from './log.fixture.ts'
import { projectStories } from './projects.fixture.ts'
import { surveyStories } from './surveys.fixture.ts'
import { userStories } from './users.fixture.ts'
import { openServersTestStore } from '../shards/test-store.fixture.ts'
import { openTestStore, type TestStore } from './test-store.fixture.ts'

/** One list for every store. */
const stories = [...logStories, ...projectStories, ...foldStories, ...surveyStories, ...erasureStories, ...userStories]

type Kind = 'sqlite' | 'postgres' | 'servers'

/** Stories that a store cannot keep to, by title, with the reason. */
const exceptions: Record<Kind, Record<string, string>> = {
  sqlite: {},
  postgres: {},
  servers: {
    'projects of one name have ids of their own, and are listed in the order of their making': 'the id says the server, too: grosse-co.2',
    'a reply waits for whoever gave the feedback, until it is dismissed or too old': 'it counts replies from 1',
    'reports know no project but their own, and nothing before the first fold': 'it asks by an id that stands on the first server',
  },
}

const server = inject('postgres')
const opens: [Kind, () => Promise<TestStore>][] = server
  ? [['postgres', openTestStore], ['servers', () => openServersTestStore(server)]]
  : [['sqlite', openTestStore]]

describe.each(opens)('on %s', (kind, open) => {
  for (const { title, run } of stories) {
    if (exceptions[kind][title]) continue
    test(title, async () => {
      const opened = await open()
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
