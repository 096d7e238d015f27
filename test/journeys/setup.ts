import { buildForBrowsers } from '../../apps/demo/start/build.ts'

/** A first start builds what browsers load, which takes as long as it takes; those of the tests, which run side by side, find it there. */
export default function setup(): Promise<void> {
  return buildForBrowsers(() => {})
}
