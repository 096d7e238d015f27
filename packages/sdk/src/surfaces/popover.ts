/**
 * Brings an element into the browser's top layer, above everything of the host and without a z-index. A browser without
 * popovers shows it where it stands. A ref callback for an element with `popover="manual"`.
 */
export function showOnTop(element: HTMLElement | null): void {
  if (element?.isConnected && element.showPopover && !element.matches(':popover-open')) element.showPopover()
}
