/**
 * Brings an element into the browser's top layer, above everything of the host and without a z-index. A browser without
 * popovers shows it where it stands. A ref callback for an element with `popover="manual"`.
 */
export function showOnTop(element: HTMLElement | null): void {
  if (element?.isConnected && element.showPopover && !element.matches(':popover-open')) element.showPopover()
}

/** Brings the popover that holds an element above those that were opened later: on a phone launchers stand where sheets do. */
export function raise(element: Element | null): void {
  const popover = element?.closest<HTMLElement>('[popover]') ?? null
  if (popover?.showPopover && popover.matches(':popover-open')) popover.hidePopover()
  showOnTop(popover)
}
