/** Content that the stories share. */
export const checklist = {
  id: 'start',
  name: 'Get started',
  kind: 'checklist',
  title: 'Get started',
  tasks: [
    { id: 'project', title: 'Create a project', doneWhen: { kind: 'event', event: 'Project Created' }, action: { do: 'open', href: '/projects/new', label: 'Create' } },
    { id: 'invite', title: 'Invite a colleague', doneWhen: { kind: 'event', event: 'Member Invited' }, after: ['project'], action: { do: 'call', label: 'Invite' } },
  ],
}

export const tooltip = { id: 'tip', name: 'Tip', kind: 'tooltip', target: '#new', body: 'Start here' }

export const nps = {
  id: 'nps',
  name: 'NPS',
  kind: 'survey',
  trigger: { on: 'event', event: 'Report Exported' },
  questions: [
    { id: 'score', type: 'nps', title: 'How likely?' },
    { id: 'why', type: 'text', title: 'Why?' },
  ],
}
