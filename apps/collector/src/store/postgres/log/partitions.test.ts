import { expect, inject, test } from 'vitest'
import { logEntry, newProject } from '../../conformance/entry.fixture.ts'
import { openPostgresTestStore } from '../test-store.fixture.ts'
import { monthsFrom } from './partitions.ts'

test('partitions are calendar months of UTC, this one and three ahead', () => {
  const months = monthsFrom(Date.UTC(2026, 10, 22, 23, 59))
  expect(months.map(({ name }) => name)).toEqual(['message_2026_11', 'message_2026_12', 'message_2027_01', 'message_2027_02'])
  expect(months[1]).toMatchObject({ from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 1) })
})

test('a month that is dropped takes its messages along, and their ids stay known', async () => {
  const opened = await openPostgresTestStore(inject('postgres') as string)
  const { id } = await opened.store.projects.create(newProject('One'))
  const [month] = monthsFrom(Date.now())
  await opened.store.log.append(id, [logEntry('now', { receivedAt: Date.now() }), logEntry('old', { receivedAt: 5 })])
  expect(await opened.query(`select tableoid::regclass::text as partition from message order by seq`)).toEqual([{ partition: month?.name }, { partition: 'message_rest' }])
  await opened.query(`drop table ${month?.name}`)
  expect(await opened.query('select count(*) as left from message')).toEqual([{ left: 1 }])
  expect((await opened.store.log.append(id, [logEntry('now', { receivedAt: Date.now() })])).fresh).toEqual([false])
  await opened.close()
})
