import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

export const browserNames = ['chromium', 'firefox', 'webkit'] as const
export type BrowserName = (typeof browserNames)[number]

interface Place {
  /** Debian's packages. */
  packages: string[]
  /** An environment variable that names the program where it is installed elsewhere. */
  variable: string
  /** At least one program of each list has to be installed; the first list is the browser itself. Names or glob patterns. */
  programs: string[][]
}

const places: Record<BrowserName, Place> = {
  chromium: {
    packages: ['chromium'],
    variable: 'MILEPOST_CHROMIUM',
    programs: [['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']],
  },
  firefox: {
    packages: ['firefox-esr'],
    variable: 'MILEPOST_FIREFOX',
    programs: [['/usr/bin/firefox-esr', '/usr/bin/firefox']],
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    variable: 'MILEPOST_WEBKIT',
    programs: [
      ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/lib*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'],
      ['/usr/bin/WebKitWebDriver'],
      ['/usr/bin/Xvfb'],
    ],
  },
}

/** The programs of a browser, the browser itself first; undefined while any of them is missing. */
function findBrowser(name: BrowserName): string[] | undefined {
  const { programs, variable } = places[name]
  const named = process.env[variable]
  const found = programs.map((patterns, index) => {
    const wanted = index === 0 && named ? [named] : patterns
    return wanted.flatMap((pattern) => (pattern.includes('*') ? globSync(pattern) : pattern)).find((path) => existsSync(path))
  })
  return found.every((path) => path !== undefined) ? (found as string[]) : undefined
}

export function getBrowser(name: BrowserName): string[] {
  const found = findBrowser(name)
  if (!found) throw new Error(`no ${name} was found. ${remedyFor(name)}`)
  return found
}

/** Installs what is missing where that can be done unasked (Debian, as root); elsewhere ends the run with the remedy. */
export function needBrowsers(names: readonly BrowserName[]): void {
  const missing = () => names.filter((name) => !findBrowser(name))
  if (missing().length === 0) return
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing().flatMap((name) => places[name].packages)
    console.log(`test: installing the packages ${packages.join(', ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update', '-qq'], ['install', '-y', '-qq', ...packages]]) spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  if (missing().length === 0) return
  for (const name of missing()) console.error(`test: no ${name} was found. ${remedyFor(name)}`)
  process.exit(1)
}

function remedyFor(name: BrowserName): string {
  const { packages, variable } = places[name]
  return `Install it (Debian: apt-get install ${packages.join(' ')}) or name the program in ${variable}.`
}
