import { readFileSync } from 'node:fs'

// Loaded into the collector's process and its threads before anything else: their clock is off by what a file says, in milliseconds.
const file = process.env.MOVED_CLOCK
const now = Date.now
let offsetMs = 0
const read = () => {
  offsetMs = Number(readFileSync(file, 'utf8')) || 0
}
read()
setInterval(read, 20).unref()
Date.now = () => now() + offsetMs
