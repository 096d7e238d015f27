const paths = {
  overview: 'M3 12.5 12 4l9 8.5M5.5 10.5V20h13v-9.5',
  stages: 'M4 20V10m5.3 10V4m5.4 16v-7M20 20V7',
  activation: 'M4 19c4 0 4-12 8-12s4 5 8 5M4 5v14h16',
  satisfaction: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-7.5c1 1.7 2.4 2.5 4 2.5s3-.8 4-2.5M9 9.5v.01M15 9.5v.01',
  people: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.6-3.6 3.7-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
  accounts: 'M4 20V5.5L13 4v16M13 9l7 1.5V20M3 20h18M7.5 8.5v.01M7.5 12v.01M7.5 15.5v.01M16.5 14v.01M16.5 17v.01',
  experiences: 'M4 5h16v11H9l-5 4V5Zm4 4h8m-8 3h5',
  setup: 'm9 8-4 4 4 4m6-8 4 4-4 4m-1.5-11-3 14',
  health: 'M3 12h4l2.5-6 5 12 2.5-6h4',
  retention: 'M20 12a8 8 0 1 1-2.6-5.9M20 4v4h-4M12 8v4l3 2',
  money: 'M3 6.5h18v11H3v-11Zm9 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 12v.01M18 12v.01',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  close: 'm6 6 12 12M18 6 6 18',
  calendar: 'M4 6.5h16V20H4V6.5Zm0 4h16M8.5 4v4m7-4v4',
  light: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  dark: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  system: 'M4 5h16v11H4V5Zm5 15h6m-3-4v4',
  leave: 'M14 4H5v16h9M10 12h10m-3.5-3.5L20 12l-3.5 3.5',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.7v.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  flag: 'M6 21V4l12 4-12 4',
  event: 'M13 3 5 14h6l-1 7 8-11h-6l1-7Z',
  seen: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 2.750a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5Z',
  answer: 'M4 5h16v11H9l-5 4V5Z',
  traits: 'M4 4h8l8 8-8 8-8-8V4Zm4 4v.01',
  arrow: 'M5 12h14m-5-5 5 5-5 5',
  access: 'M14.5 14a4.5 4.5 0 1 0-4.2-2.9L4 17.4V20h2.6l.9-2h2l1-2h1.500l1-1.700a4.400 4.400 0 0 0 1.500-.3ZM16 8v.01',
  privacy: 'M12 3.500 19 6v5.500c0 4.200-2.900 7.400-7 9-4.100-1.600-7-4.800-7-9V6l7-2.500Z',
  copy: 'M8 8h11v12H8V8Zm0 8H5V4h11v4',
} as const
export type IconName = keyof typeof paths

/** Decoration only: whatever it stands beside says the same in words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d={paths[name]} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
