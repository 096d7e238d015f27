/** Elements of the host page that a guide can be asked to point at; all are 120 by 36 pixels. `>>>` steps into an open shadow root. */
export const places = {
  plain: '#target',
  scroller: '#in-scroller',
  dialog: '#in-dialog',
  menu: '#in-menu',
  shadow: 'ledger-widget >>> #inside',
} as const
export type PlaceName = keyof typeof places
