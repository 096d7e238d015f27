// @vitest-environment node
import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'

const program = new URL('./ctrl-c.ts', import.meta.url).pathname
const waits = `import(${JSON.stringify(program)}).then(({ onCtrlC }) => {
  const letGo = onCtrlC(process.stdin, () => { letGo(); clearInterval(waiting); console.log('Stopped.') })
  const waiting = setInterval(() => {}, 1000)
  console.log('ready')
})`

it('Ctrl-C in a terminal ends the program in its own time, and no shell between says that it failed', async () => {
  // A shell that stays, as those of package managers do.
  const command = `sh -c '"$NODE" -e "$WAITS"; exit $?'; echo "code $?"`
  const args = process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qec', command, '/dev/null']
  const terminal = spawn('script', args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE: process.execPath, WAITS: waits } })
  let said = ''
  terminal.stdout.on('data', (chunk) => {
    const wasReady = said.includes('ready')
    said += chunk
    if (!wasReady && said.includes('ready')) terminal.stdin.write('\x03')
  })
  await new Promise((resolve) => terminal.once('close', resolve))
  expect(said.split(/\s*\n/).filter((line) => line !== 'ready' && line !== '')).toEqual(['Stopped.', 'code 0'])
})

it.each(['SIGINT', 'SIGTERM'] as const)('without a terminal %s does the same', async (signal) => {
  const child = spawn(process.execPath, ['-e', waits], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (said === 'ready\n') child.kill(signal)
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect({ said, code }).toEqual({ said: 'ready\nStopped.\n', code: 0 })
})
