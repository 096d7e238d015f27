import type { Guide } from './guide.ts'

/** CSS pixels between target and tip. */
const gap = 10

/** @param attributes of the script tag, further ones */
export function milepostGuide({ url, writeKey }: { url: string; writeKey: string }, attributes = 'data-automation="show"'): Guide {
  return {
    name: 'Milepost',
    markup: `<script defer src="${url}/sdk/milepost.js" data-key="${writeKey}" data-page="manual" ${attributes}></script>`,
    tip: 'milepost-layer >>> .tip',
    done: 'milepost-layer >>> .tip .primary',
    own: 'milepost-layer',
    home: (tip, target) => ({ left: target.left + (target.width - tip.width) / 2, top: target.top + target.height + gap }),
    show: (tab, place) => tab.evaluate((id) => void (window.milepost ??= []).push(['start', id]), `tip-${place}`),
  }
}

declare global {
  interface Window {
    milepost?: { push(...calls: unknown[]): unknown } | undefined
  }
}
