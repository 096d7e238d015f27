import type { Contributions } from '@milepost/metrics'
import type { Sqlite } from '../connect.ts'

/** Adds differences to the day counters. A row that comes to nothing is deleted, so that equal counts are equal rows. */
export function createCounters(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  const addDay = db.prepare(`
    insert into stage_day (project, generation, model, day, stage, entered, left) values (${project}, ${generation}, ?, ?, ?, ?, ?)
    on conflict do update set entered = entered + excluded.entered, left = left + excluded.left`)
  const addMove = db.prepare(`
    insert into stage_move (project, generation, model, day, from_stage, to_stage, count) values (${project}, ${generation}, ?, ?, ?, ?, ?)
    on conflict do update set count = count + excluded.count`)
  const dropDay = db.prepare(`delete from stage_day where ${of} and model = ? and day = ? and stage = ? and entered = 0 and left = 0`)
  const dropMove = db.prepare(`delete from stage_move where ${of} and model = ? and day = ? and from_stage = ? and to_stage = ? and count = 0`)

  return {
    add(counters: ReadonlyMap<string, Contributions>) {
      for (const [model, { stages, moves }] of counters) {
        for (const { day, stage, entered, left } of stages) {
          addDay.run(model, day, stage ?? '', entered, left)
          dropDay.run(model, day, stage ?? '')
        }
        for (const row of moves) {
          addMove.run(model, row.day, row.from ?? '', row.to ?? '', row.moves)
          dropMove.run(model, row.day, row.from ?? '', row.to ?? '')
        }
      }
    },
  }
}
