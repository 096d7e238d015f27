/** Moves the watermark, where it still is where the fold left it. A null `@asOf` leaves the time as it was. */
export const moveWatermark = `
  update fold set seq = @seq, as_of = coalesce(@asOf, as_of), messages = messages + @messages,
    last_message_at = nullif(case when coalesce(last_message_at, 0) > @lastAt then last_message_at else @lastAt end, 0)
  where project = @project and generation = @generation and seq = @from and state <> 'retired'
  returning seq`
