import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a released collector needs beside its compiled code: the migrations, and what browsers load, built for it. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

for (const store of ['sqlite', 'postgres']) cpSync(path(`src/store/${store}/migrations`), path(`lib/store/${store}/migrations`), { recursive: true })
for (const [room, target] of [
  ['../../packages/sdk', 'public/sdk'],
  ['../dashboard', 'public/dashboard'],
] as const)
  execFileSync('vite', ['build', '--outDir', path(target), '--emptyOutDir', '--logLevel', 'warn'], { cwd: path(room), stdio: 'inherit' })
