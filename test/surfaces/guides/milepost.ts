import type { Guide } from './guide.ts'

/** CSS pixels between target and tip. */
const gap = 10
/** Files that come after the first picture. */
const late = ['tending', 'watch', 'keeping']

/**
 * @param kind a tooltip leaves the page as it is; a tour dims it but for the target
 * @param attributes of the script tag, further ones
 */
export function milepostGuide(
  { url, writeKey }: { url: string; writeKey: string },
  kind: 'tooltip' | 'tour',
  attributes = 'data-automation="show"',
): Guide {
  const prefix = kind === 'tour' ? 'tour' : 'tip'
  return {
    name: `Milepost, a ${kind}`,
    markup: `<script defer src="${url}/sdk/milepost.js" data-key="${writeKey}" data-page="manual" ${attributes}></script>`,
    tip: 'milepost-layer >>> .tip',
    done: 'milepost-layer >>> .tip .primary',
    ...(kind === 'tour' ? { cutOut: (tab) => tab.evaluate(() => sight.box('milepost-layer >>> .light')), cutOutPadding: 4 } : {}),
    own: 'milepost-layer',
    home: (tip, target) => ({ left: target.left + (target.width - tip.width) / 2, top: target.top + target.height + gap }),
    show: (tab, place) => tab.evaluate((id) => void (window.milepost ??= []).push(['start', id]), `${prefix}-${place}`),
    isAtRest: (tab) =>
      tab.evaluate((late) => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
        return late.every((file) => loaded.some((name) => name.includes(`/sdk/${file}-`)))
      }, late),
  }
}

declare global {
  interface Window {
    milepost?: { push(...calls: unknown[]): unknown } | undefined
  }
}
