/** All that this product knows of Milepost: calls put in a list, which the script tag works off once it has loaded. */
interface Queue {
  push: (call: unknown[]) => unknown
}

declare global {
  interface Window {
    milepost?: Queue
  }
}

export function milepost(...call: unknown[]): void {
  window.milepost ??= [] as unknown[] as Queue
  window.milepost.push(call)
}
