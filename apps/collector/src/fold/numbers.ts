/** Room for the next numbers, doubled when it is full: 24 bytes a message in all, where objects would take hundreds. */
export function createNumbers<Numbers extends Float64Array | Uint32Array>(room: (length: number) => Numbers) {
  let all = room(1 << 12)
  let length = 0

  /** Place for so many more. */
  function widen(by: number) {
    if (length + by <= all.length) return
    const larger = room(Math.max(length + by, all.length * 2))
    larger.set(all.subarray(0, length))
    all = larger
  }

  return {
    add(value: number) {
      if (length === all.length) widen(1)
      all[length++] = value
    },
    addAll(values: ArrayLike<number>) {
      widen(values.length)
      all.set(values, length)
      length += values.length
    },
    at: (place: number) => all[place] as number,
    /** Those at some places, in their order. */
    pick(places: Uint32Array): Numbers {
      const picked = room(places.length)
      for (let place = 0; place < places.length; place++) picked[place] = all[places[place] as number] as number
      return picked
    },
    length: () => length,
    all: () => all.slice(0, length) as Numbers,
  }
}
