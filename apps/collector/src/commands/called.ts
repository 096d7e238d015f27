import { basename } from 'node:path'

export interface Call {
  /** The file that runs, as `process.argv` has it: a link in a folder of programs is named as the link. */
  file: string
  env: Readonly<Record<string, string | undefined>>
}

const thisCall = (): Call => ({ file: process.argv[1] ?? 'milepost', env: process.env })

/** The words by which whoever called this program can call it again. */
export function calledAs({ file, env }: Call = thisCall()): string {
  // The script in the package.json of the repository: in a clone there need be no pnpm.
  if (env.npm_lifecycle_event === 'milepost') return 'npx -y pnpm@10 milepost'
  if (/^milepost\.[jt]s$/.test(basename(file))) return `node ${file}`
  return file.includes('/node_modules/.bin/') ? 'npx milepost' : 'milepost'
}

/**
 * A text for the operator with each command line in it written as it can be typed here. Our texts say `milepost serve`: on no path in a
 * clone of the repository.
 */
export function asCalled(text: string, call: Call = thisCall()): string {
  return text.replaceAll(/(?<![\w@/.-])milepost (?=(?:serve|project|key|user|push|survey|rebuild|migrate|backup|restore|doctor)\b)/g, `${calledAs(call)} `)
}
