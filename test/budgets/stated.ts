import type { MomentName, Sizes } from '../../packages/sdk/size/sizes.ts'
import type { Peer, PeerSize } from './peers.ts'

/** How a row of the SDK's README begins that states the bytes of a moment; the comparison says the kit's name before it. */
const phrases: Record<MomentName, string> = {
  'idle, nothing published': 'idle, nothing published',
  'idle, nothing to show now': 'idle, content published, nothing to show now',
  'idle, rules beyond the everyday': 'idle, rules beyond the everyday',
  'a checklist on screen': 'a checklist is on screen',
  'a tooltip on screen': 'a tooltip is on screen',
  'an NPS question on screen': 'an NPS question is on screen',
}

const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

function isRowOf(line: string, moment: MomentName): boolean {
  return line.startsWith(`| ${phrases[moment]}`) || line.startsWith(`| Milepost until ${phrases[moment]}`)
}

/** The README with the bytes as they are: in its rows of the kit the first figure is gzip, the second brotli; in those of peers gzip. */
export function restated(readme: string, { moments }: Sizes, peers: Record<Peer, PeerSize>): string {
  return readme
    .split('\n')
    .map((line) => {
      const moment = (Object.keys(phrases) as MomentName[]).find((each) => isRowOf(line, each))
      const peer = (Object.keys(peers) as Peer[]).find((name) => line.startsWith(`| ${name} `))
      if (peer) return line.replace(/\| [\d.]+ \| [\d.]+ \|/, `| ${peers[peer].version} | ${inKilobytes(peers[peer].gzip)} |`)
      if (!moment) return line
      const figures = [inKilobytes(moments[moment].gzip), inKilobytes(moments[moment].brotli)]
      return line.replace(/\| \d+\.\d(?= \|)/g, () => `| ${figures.shift()}`)
    })
    .join('\n')
}

/** Every figure that `restated` would write, in order. */
export function figuresIn(readme: string, peers: readonly Peer[]): number[] {
  const rows = readme.split('\n').filter((line) => (Object.keys(phrases) as MomentName[]).some((moment) => isRowOf(line, moment)) || peers.some((name) => line.startsWith(`| ${name} `)))
  return rows.flatMap((row) => [...row.matchAll(/\| (\d+\.\d)(?= \|)/g)].map(([, figure]) => Number(figure)))
}
