import type { Channel } from './browser.ts'

/** BroadcastChannel, or a channel to nobody in a browser without it: then `onStored` alone keeps the tabs in step. */
export function openChannel(window: Window, name: string, hear: (word: unknown) => void): Channel {
  const Opened = (window as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel
  if (!Opened) return { post() {}, close() {} }
  const channel = new Opened(name)
  channel.onmessage = (event) => hear(event.data)
  return {
    post: (word) => channel.postMessage(word),
    close: () => channel.close(),
  }
}
