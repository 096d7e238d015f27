/** Events as a page of the demo sends them: about 350 bytes each. They bring no id, so that the collector makes one and each is new. */
export function eventsOf(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'track',
    event: ['Board Created', 'Card Added', 'Report Exported', 'Teammate Invited'][i % 4],
    userId: `user-${i % 40}`,
    anonymousId: `5b1f0c3e-7f0a-4a57-9d38-${String(i % 40).padStart(12, '0')}`,
    properties: { template: 'sprint', column: 'Done', cards: i % 17, position: 'top', source: 'keyboard' },
    context: { groupId: `company-${i % 12}`, page: { path: '/boards', title: 'Boards' }, library: { name: 'bench', version: '1.0.0' } },
  }))
}
