import { buildForBrowsers } from '../../apps/demo/start/build.ts'

/** Builds what browsers load once, as a first start of the product would, so that the tests, which run side by side, find it built. */
export default function setup(): Promise<void> {
  return buildForBrowsers(() => {})
}
