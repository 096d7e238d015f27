import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a released collector needs beside its compiled code: the migrations, and what browsers load, built for it. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

cpSync(path('src/store/sqlite/migrations'), path('lib/store/sqlite/migrations'), { recursive: true })
for (const [room, target] of [
  ['../../packages/sdk', 'public/sdk'],
  ['../dashboard', 'public/dashboard'],
] as const)
  execFileSync('vite', ['build', '--outDir', path(target), '--emptyOutDir', '--logLevel', 'warn'], { cwd: path(room), stdio: 'inherit' })
