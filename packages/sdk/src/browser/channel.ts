import type { Browser, Cancel } from './browser.ts'

/** Words between the tabs of one origin. A tab does not hear itself. */
export interface Channel {
  post(word: unknown): void
  close: Cancel
}

/** BroadcastChannel, or a channel to nobody in a browser without it: then `onStored` alone keeps the tabs in step. */
export function openChannel({ window, lend }: Browser, name: string, hear: (word: unknown) => void): Channel {
  const Opened = (window as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel
  if (!Opened) return { post() {}, close() {} }
  const channel = new Opened(name)
  return {
    post: (word) => channel.postMessage(word),
    close: lend(hear, (hear) => {
      channel.onmessage = (event) => hear(event.data)
      return () => channel.close()
    }),
  }
}
