import { Command, CommanderError } from 'commander'
import { backupCommand, restoreCommand } from './backup.ts'
import { asCalled } from './called.ts'
import { doctorCommand } from './doctor.ts'
import { Fault } from './fault.ts'
import { keyCommand } from './key.ts'
import { projectCommand } from './project.ts'
import { pushCommand } from './push.ts'
import { migrateCommand } from './migrate.ts'
import { rebuildCommand } from './rebuild.ts'
import { serveCommand } from './serve.ts'
import { surveyCommand } from './survey.ts'
import { userCommand } from './user.ts'

export function createProgram(): Command {
  const program = new Command('milepost')
    .description('The Milepost collector: takes events, keeps stage data, serves the SDK and the dashboard.')
    .addHelpText('after', '\nExample:\n  milepost project create "Acme Boards" && milepost serve')
  for (const command of [serveCommand(), projectCommand(), keyCommand(), userCommand(), pushCommand(), surveyCommand(), rebuildCommand(), migrateCommand(), backupCommand(), restoreCommand(), doctorCommand()]) program.addCommand(command)
  takeOver(program)
  return program
}

/** Commander exits by itself; every command and sub-command has to be told not to. */
function takeOver(command: Command): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => process.stdout.write(asCalled(text)),
    outputError: (text, write) => write(text.replace(/^error: /, 'milepost: ')),
  })
  command.commands.forEach(takeOver)
}

/**
 * Runs one command line and says on the console how it went.
 * @param words what follows the program's name
 * @returns the exit code: 0 done, 1 it could not be done, 2 wrong arguments
 */
export async function runCommand(words: string[]): Promise<number> {
  try {
    await createProgram().parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Fault) {
      console.error(`milepost: ${asCalled(error.message)}`)
      return error.exitCode
    }
    console.error(error)
    return 1
  }
}
