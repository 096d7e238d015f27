/** The way from a node back to itself, without the return; nothing where there is none. */
export function findCircle<Node>(start: Node, next: (node: Node) => readonly Node[]): Node[] | undefined {
  const seen = new Set<Node>()
  const ways: Node[][] = [[start]]
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const node of next(way.at(-1)!)) {
      if (node === start) return way
      if (seen.has(node)) continue
      seen.add(node)
      ways.push([...way, node])
    }
  }
  return undefined
}
