import type { Guide } from '../../surfaces/guides/guide.ts'
import { places } from '../../surfaces/host/places.ts'
import type { Box } from '../../surfaces/host/sight.ts'

declare global {
  interface Window {
    /** What each bundle in this folder offers in the host page. */
    peer: { show(path: string): void }
  }
}

const show: Guide['show'] = (tab, place) => tab.evaluate((path) => window.peer.show(path), places[place])
const below = ({ top, height }: Box, gap: number) => top + height + gap

/** https://driverjs.com, with its defaults but for waiting. Its padding and offset are 10 px each, and it aligns at the start. */
export const driverGuide: Guide = {
  name: 'driver.js 1.8',
  markup: '<link rel="stylesheet" href="/guides/driver.css"><script type="module" src="/guides/driver.js"></script>',
  tip: '.driver-popover',
  done: '.driver-popover .driver-popover-next-btn',
  own: '.driver-popover, .driver-overlay, #driver-dummy-element',
  home: (_, target) => ({ left: target.left - 10, top: below(target, 20) }),
  /** A path in viewport pixels: the whole page, then the hole with rounded corners. */
  cutOut: (tab) =>
    tab.evaluate(() => {
      const shape = document.querySelector('.driver-overlay path')?.getAttribute('d') ?? ''
      const [, x, y, width, radius, height] = /M([\d.-]+),([\d.-]+) h([\d.-]+) a([\d.-]+),\S+ 0 0 1 \S+ v([\d.-]+)/.exec(shape)?.map(Number) ?? []
      if (x === undefined || y === undefined || width === undefined || radius === undefined || height === undefined) return undefined
      return { left: x - radius, top: y, width: width + 2 * radius, height: height + 2 * radius }
    }),
  cutOutPadding: 10,
  show,
}

/** https://react-joyride.com, with its defaults but for the beacon and for waiting. 10 px of padding, 10 of offset, 16 of arrow. */
export const joyrideGuide: Guide = {
  name: 'react-joyride 3.2',
  markup: '<script type="module" src="/guides/joyride.js"></script>',
  tip: '.react-joyride__tooltip',
  done: '.react-joyride__tooltip [data-action=primary]',
  own: '#joyride, #react-joyride-portal',
  home: (tip, target) => ({ left: target.left + (target.width - tip.width) / 2, top: below(target, 36) }),
  cutOut: (tab) => tab.evaluate(() => sight.box('.react-joyride__spotlight path + path')),
  cutOutPadding: 10,
  show,
}
