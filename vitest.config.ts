import { defineConfig } from 'vitest/config'
import { patience } from './test/harness/patience.ts'

const pattern = '**/*.test.{ts,tsx}'

/** No module of the product has state of its own, so that files of a project may share what they have loaded: half of the time would go by loading. */
const together = { isolate: false } as const

/** The built SDK and its gallery in a browser. */
const pages = [`packages/sdk/{gallery,test/pages}/${pattern}`]

const patient = { testTimeout: patience.testWithinMs, hookTimeout: patience.testWithinMs, expect: { poll: { timeout: patience.answerWithinMs } } } as const

/** One project for each kind of world a test runs in. `test/run.ts` runs them in two lanes and times each. */
export default defineConfig({
  test: {
    // What was started for a part is closed in this time, else it is left behind.
    teardownTimeout: patience.answerWithinMs,
    projects: [
      {
        test: {
          name: 'pure',
          ...together,
          include: [`packages/{contract,targeting,metrics}/${pattern}`],
          typecheck: { enabled: false },
          ...patient,
        },
      },
      {
        test: {
          name: 'dom',
          ...together,
          environment: 'happy-dom',
          include: [`packages/sdk/${pattern}`],
          exclude: ['**/node_modules/**', ...pages],
          ...patient,
        },
      },
      {
        test: { name: 'pages', ...together, ...patient, include: pages, globalSetup: 'packages/sdk/gallery/setup.ts', maxWorkers: 2 },
      },
      {
        test: {
          name: 'dashboard',
          ...together,
          environment: 'happy-dom',
          include: [`apps/{dashboard,demo}/${pattern}`],
          maxWorkers: 2,
          ...patient,
        },
      },
      { test: { name: 'collector', ...together, include: [`apps/collector/${pattern}`], exclude: ['**/node_modules/**', `apps/collector/src/store/postgres/${pattern}`], ...patient } },
      {
        // What the collector does, once more on a PostgreSQL server that is started for it.
        test: {
          name: 'postgres',
          ...together,
          include: [`apps/collector/src/{fold,milestones,store/conformance,store/postgres,store/sql}/${pattern}`, 'apps/collector/src/privacy/{erase,trimming}.test.ts', 'apps/collector/src/api/{api,small-groups,export/tables}.test.ts', 'apps/collector/src/api/routes/{stages,segment,satisfaction,survey-results,people,activation-of-people,feedback,leaving,funnel}.test.ts'],
          globalSetup: 'apps/collector/src/store/postgres/setup.fixture.ts',
          ...patient,
        },
      },
      { test: { name: 'oracle', include: [`test/oracle/${pattern}`], ...patient, testTimeout: 300_000 } },
      { test: { name: 'house', include: [`test/{house,harness,budgets,docs,release}/${pattern}`], globalSetup: 'test/budgets/setup.ts', ...patient } },
      {
        test: {
          name: 'journeys',
          include: [`test/{journeys,compatibility}/${pattern}`],
          globalSetup: 'test/journeys/setup.ts',
          ...patient,
          maxWorkers: 2,
        },
      },
      {
        // Faults mostly wait: for servers that start again, for what is overdue.
        test: { name: 'faults', include: [`test/{faults,fuzz}/${pattern}`], ...patient, testTimeout: 600_000, maxWorkers: 3 },
      },
      {
        test: {
          name: 'surfaces',
          include: [`test/surfaces/${pattern}`],
          globalSetup: 'test/surfaces/build.ts',
          ...patient,
          // A browser each, of which two at a time are as fast as all.
          maxWorkers: 2,
        },
      },
    ],
  },
})
