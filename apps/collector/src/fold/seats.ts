import type { LoggedMessage } from '../store/fold.ts'

/** Who speaks, as whom and for which account. */
export type Seat = Pick<LoggedMessage, 'userId' | 'anonymousId' | 'groupId'>

/** Seats of one speaker that are looked through one by one. Few have more: an agency that acts for all its customers. */
const few = 8

/** Numbers for the seats that are met. The few of a speaker are compared: to make one text of three ids for each message is a quarter of all hearing. */
export function createSeats() {
  const all: Seat[] = []
  const ofSpeaker = new Map<string, number[]>()
  const further = new Map<string, number>()

  function made({ userId, anonymousId, groupId }: Seat): number {
    return all.push({ userId, anonymousId, groupId }) - 1
  }

  return {
    all,
    numberOf(seat: Seat): number {
      const speaker = seat.userId ?? seat.anonymousId ?? ''
      let own = ofSpeaker.get(speaker)
      if (!own) ofSpeaker.set(speaker, (own = []))
      for (const each of own) if (isSame(all[each] as Seat, seat)) return each
      if (own.length < few) return own[own.push(made(seat)) - 1] as number
      const key = textOf(seat)
      const known = further.get(key) ?? made(seat)
      further.set(key, known)
      return known
    },
  }
}

function isSame(a: Seat, b: Seat): boolean {
  return a.userId === b.userId && a.anonymousId === b.anonymousId && a.groupId === b.groupId
}

/** Lengths before the ids, since an id may hold any text. */
function textOf({ userId, anonymousId, groupId }: Seat): string {
  return `${userId?.length} ${anonymousId?.length} ${userId}${anonymousId}${groupId === null ? '' : ` ${groupId}`}`
}
