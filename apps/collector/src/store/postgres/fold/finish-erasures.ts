import type pg from 'pg'

const open = `
  select e.id from erasure e where e.finished_at is null
    and not exists (select 1 from fold f where f.project = e.project and (f.state <> 'live' or f.rules = ''))`
/** Where rows of erased people were deleted; the tables of derived rows are vacuumed by the server as generations go. */
const tables = 'message, feedback, feedback_tag, feedback_note, audit, webhook_message, webhook_delivery, webhook_attempt'

/**
 * Finishes erasures whose derived rows were made anew and whose old rows are gone. The server gives the space of deleted rows free; when
 * their bytes are overwritten, in files, in its write-ahead log and in backups, is its own affair.
 */
export async function finishErasures(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: number }>({ name: 'open-erasures', text: open })
  if (rows.length === 0) return
  await client.query(`vacuum ${tables}`)
  await client.query('update erasure set finished_at = $1 where id = any($2::bigint[])', [Date.now(), rows.map(({ id }) => id)])
}
