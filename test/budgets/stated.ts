import type { MomentName, Sizes } from '../../packages/sdk/size/sizes.ts'
import { type Peer, peerNames, type PeerSize, weighPeer } from './peers.ts'
import { type Subpath, subpathNames, weighSubpaths } from './subpaths.ts'

/** Everything that the SDK's README states in bytes. */
export interface Weights {
  moments: Sizes['moments']
  peers: Record<Peer, PeerSize>
  /** Bytes, gzip. */
  subpaths: Record<Subpath, number>
}

export async function weighAll({ moments }: Sizes): Promise<Weights> {
  const peers = Object.fromEntries(await Promise.all(peerNames.map(async (name) => [name, await weighPeer(name)]))) as Weights['peers']
  return { moments, peers, subpaths: await weighSubpaths() }
}

/** How a row of the SDK's README begins that states the bytes of a moment; the comparison says the kit's name before it. */
const phrases: Record<MomentName, string> = {
  'idle, nothing published': 'idle, nothing published',
  'idle, nothing to show now': 'idle, content published, nothing for this page or this person',
  'idle, something held': 'idle, something held by more than that',
  'idle, rules beyond the everyday': 'idle, rules beyond the everyday',
  'a checklist on screen': 'a checklist is on screen',
  'a tooltip on screen': 'a tooltip is on screen',
  'an NPS question on screen': 'an NPS question is on screen',
}

const inKilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

function isRowOf(line: string, moment: MomentName): boolean {
  return line.startsWith(`| ${phrases[moment]}`) || line.startsWith(`| Milepost until ${phrases[moment]}`)
}

const momentIn = (line: string) => (Object.keys(phrases) as MomentName[]).find((moment) => isRowOf(line, moment))
const peerIn = (line: string) => peerNames.find((name) => line.startsWith(`| ${name} `))
const subpathIn = (line: string) => subpathNames.find((name) => line.startsWith(`| \`${name}\``))

/** The README with the bytes as they are: in its rows of the kit the first figure is gzip, the second brotli; in the others gzip. */
export function restated(readme: string, { moments, peers, subpaths }: Weights): string {
  return readme
    .split('\n')
    .map((line) => {
      const [moment, peer, subpath] = [momentIn(line), peerIn(line), subpathIn(line)]
      if (peer) return line.replace(/\| [\d.]+ \| [\d.]+ \|/, `| ${peers[peer].version} | ${inKilobytes(peers[peer].gzip)} |`)
      const figures = subpath ? [inKilobytes(subpaths[subpath])] : moment ? [inKilobytes(moments[moment].gzip), inKilobytes(moments[moment].brotli)] : []
      return figures.length > 0 ? line.replace(/\| \d+\.\d(?= \|)/g, () => `| ${figures.shift()}`) : line
    })
    .join('\n')
}

/** Every figure that `restated` would write, in order. */
export function figuresIn(readme: string): number[] {
  const rows = readme.split('\n').filter((line) => momentIn(line) ?? peerIn(line) ?? subpathIn(line))
  return rows.flatMap((row) => [...row.matchAll(/\| (\d+\.\d)(?= \|)/g)].map(([, figure]) => Number(figure)))
}
