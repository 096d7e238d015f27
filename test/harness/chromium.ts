import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env.MILEPOST_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter(
  (path): path is string => Boolean(path),
)

export function findChromium(): string | undefined {
  return places.find((path) => existsSync(path))
}

/** Installs Chromium where that can be done unasked (Debian, as root); elsewhere ends the run with the remedy. */
export function needChromium(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('test: no Chromium here, installing the package chromium')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update', '-qq'], ['install', '-y', '-qq', 'chromium']]) spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (findChromium()) return
  }
  console.error('test: a Chromium is needed. Install one (Debian: apt-get install chromium) or name it in MILEPOST_CHROMIUM.')
  process.exit(1)
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium was found; name one in MILEPOST_CHROMIUM')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] })
}
