import type { Content } from '@milepost/contract'

/** Noon in Berlin is 11:00 UTC in winter; everything here happens far from midnight. */
export const now = Date.UTC(2026, 10, 22, 12)

const board = { kind: 'event', event: 'Board Created' } as const
const invite = { kind: 'event', event: 'Member Invited' } as const

export const content: Content = {
  host: { locales: ['en'], events: { 'Board Created': {}, 'Member Invited': {}, 'Subscription Started': {}, 'Tour Finished': {} } },
  experiences: [
    {
      id: 'start',
      name: 'Getting started',
      kind: 'checklist',
      title: 'Get going',
      tasks: [
        { id: 'board', title: 'Make a board', doneWhen: board },
        { id: 'invite', title: 'Invite somebody', doneWhen: invite },
      ],
    },
    {
      id: 'recommend',
      name: 'Would you recommend us',
      kind: 'survey',
      frequency: { kind: 'everyDays', days: 7 },
      questions: [
        { id: 'score', type: 'nps', title: 'How likely?' },
        { id: 'why', type: 'text', title: 'Why?' },
      ],
    },
    {
      id: 'export-tip',
      name: 'Tip: export',
      kind: 'tooltip',
      target: '#export',
      body: 'Take your board with you.',
      audience: { kind: 'all', of: [{ kind: 'milestone', milestone: 'active' }, { kind: 'url', value: '/boards/*' }] },
    },
  ],
  milestones: [
    { id: 'board', name: 'First board', unit: 'account', when: board },
    { id: 'toured', name: 'Tour finished', unit: 'person', when: { kind: 'event', event: 'Tour Finished' } },
    { id: 'invite', name: 'First invitation', unit: 'account', when: invite },
    { id: 'active', name: 'Activated', unit: 'account', activation: true, when: { kind: 'all', of: [board, invite] } },
  ],
  stageModels: [
    {
      id: 'saas',
      name: 'Small SaaS',
      unit: 'account',
      stages: [
        { id: 'trial', name: 'Trial', when: { kind: 'all', of: [] } },
        { id: 'paid', name: 'Paid', when: { kind: 'event', event: 'Subscription Started' } },
        { id: 'loyal', name: 'Loyal', when: { kind: 'score', type: 'nps', from: 9 } },
      ],
    },
  ],
}

type Fields = Record<string, unknown>
const about = (experience: string, surface: string) => ({ experience, surface, release: 1 })

/** What one user of an account sends: every message names the account, as the SDK does. */
function user(userId: string, groupId: string) {
  const base = (timestamp: string) => ({ userId, timestamp, context: { groupId } })
  const track = (timestamp: string, event: string, properties: Fields = {}) => ({ ...base(timestamp), type: 'track', event, properties })
  return {
    track,
    identify: (timestamp: string, traits: Fields, anonymousId?: string) => ({ type: 'identify', userId, timestamp, traits, ...(anonymousId && { anonymousId }) }),
    group: (timestamp: string, traits: Fields) => ({ type: 'group', userId, groupId, timestamp, traits }),
    seen: (timestamp: string, experience: string, surface: string) => track(timestamp, 'Milepost Seen', about(experience, surface)),
    done: (timestamp: string, task: string) => track(timestamp, 'Milepost Task Completed', { ...about('start', 'checklist'), task }),
    answered: (timestamp: string, submission: string, question: string, questionType: string, value: unknown) =>
      track(timestamp, 'Milepost Answered', { ...about('recommend', 'survey'), submission, question, questionType, value }),
  }
}

const ann = user('ann', 'acme')
const bob = user('bob', 'bolt')
const cid = user('cid', 'cora')

/**
 * Three accounts. Acme activates after two days, pays, recommends. Bolt makes a board and stays a trial; Bob scores 3 and later 8.
 * Cora came six days ago. And one visitor nobody knows.
 */
export const messages: Fields[] = [
  { type: 'page', anonymousId: 'anon-ann', name: 'Pricing', timestamp: '2026-10-05T10:00:00Z', properties: { path: '/pricing' } },
  ann.identify('2026-10-05T10:05:00Z', { name: 'Ann Arbor', email: 'ann@acme.example' }, 'anon-ann'),
  ann.group('2026-10-05T10:06:00Z', { name: 'Acme Ltd', plan: 'trial' }),
  ann.seen('2026-10-05T10:30:00Z', 'start', 'checklist'),
  ann.track('2026-10-05T11:00:00Z', 'Board Created', { template: 'retro' }),
  ann.done('2026-10-05T11:00:00Z', 'board'),
  ann.track('2026-10-07T10:00:00Z', 'Member Invited'),
  ann.done('2026-10-07T10:00:00Z', 'invite'),
  ann.track('2026-10-07T10:00:00Z', 'Milepost Completed', about('start', 'checklist')),
  ann.track('2026-10-20T12:00:00Z', 'Subscription Started'),
  ann.group('2026-10-20T12:00:00Z', { plan: 'pro' }),
  ann.seen('2026-10-25T12:00:00Z', 'recommend', 'survey'),
  ann.answered('2026-10-25T12:01:00Z', 'sub-ann', 'score', 'nps', 9),
  ann.answered('2026-10-25T12:02:00Z', 'sub-ann', 'why', 'text', 'It is lovely'),

  bob.identify('2026-10-12T10:00:00Z', { email: 'bob@bolt.example' }),
  bob.group('2026-10-12T10:01:00Z', { name: 'Bolt GmbH' }),
  bob.seen('2026-10-12T11:00:00Z', 'start', 'checklist'),
  bob.track('2026-10-12T12:00:00Z', 'Board Created'),
  bob.done('2026-10-12T12:00:00Z', 'board'),
  bob.track('2026-10-12T12:30:00Z', 'Milepost Dismissed', about('start', 'checklist')),
  bob.track('2026-10-13T09:00:00Z', 'Tour Finished'),
  bob.seen('2026-11-02T12:00:00Z', 'recommend', 'survey'),
  bob.answered('2026-11-02T12:01:00Z', 'sub-bob-1', 'score', 'nps', 3),
  bob.seen('2026-11-09T12:00:00Z', 'recommend', 'survey'),
  bob.answered('2026-11-09T12:01:00Z', 'sub-bob-2', 'score', 'nps', 8),

  cid.identify('2026-11-16T10:00:00Z', {}),
  cid.group('2026-11-16T10:00:00Z', {}),
  cid.seen('2026-11-19T12:00:00Z', 'recommend', 'survey'),

  { type: 'page', anonymousId: 'f00dcafe-1234', name: null, timestamp: '2026-11-20T12:00:00Z', properties: { path: '/' } },
].map((message, index) => ({ ...message, messageId: `message-${index}` }))
