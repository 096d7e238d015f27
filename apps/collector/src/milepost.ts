#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { doctorCommand } from './commands/doctor.ts'
import { Fault } from './commands/fault.ts'
import { keyCommand } from './commands/key.ts'
import { projectCommand } from './commands/project.ts'
import { pushCommand } from './commands/push.ts'
import { migrateCommand } from './commands/migrate.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { serveCommand } from './commands/serve.ts'
import { surveyCommand } from './commands/survey.ts'
import { userCommand } from './commands/user.ts'

const program = new Command('milepost')
  .description('The Milepost collector: takes events, keeps stage data, serves the SDK and the dashboard.')
  .addHelpText('after', '\nExample:\n  milepost project create "Acme Boards" && milepost serve')

for (const command of [serveCommand(), projectCommand(), keyCommand(), userCommand(), pushCommand(), surveyCommand(), rebuildCommand(), migrateCommand(), backupCommand(), restoreCommand(), doctorCommand()]) program.addCommand(command)

/** Commander exits by itself; every command and sub-command has to be told not to. */
function takeOver(command: Command) {
  command.exitOverride().configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'milepost: ')) })
  command.commands.forEach(takeOver)
}
takeOver(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof Fault) {
    console.error(`milepost: ${error.message}`)
    process.exitCode = error.exitCode
  } else {
    console.error(error)
    process.exitCode = 1
  }
}
