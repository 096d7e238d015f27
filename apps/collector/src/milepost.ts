#!/usr/bin/env node
import { findNodeFault } from './doctor/node.ts'

// Nothing else is loaded before: on an older Node, SQLite's native part ends the process without a word.
const tooOld = findNodeFault(process.versions.node)
if (tooOld) {
  console.error(`milepost: this is Node ${process.versions.node}, which is too old; ${tooOld.remedy}`)
  process.exitCode = 2
} else {
  // Folders and files it makes are its user's own: they hold what persons said, hashes of passwords, secrets of webhooks.
  process.umask(0o077)
  // A reader that stops reading, as `head` does, is no fault: the work goes on to its end.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  const { runCommand } = await import('./commands/program.ts')
  process.exitCode = await runCommand(process.argv.slice(2))
}
