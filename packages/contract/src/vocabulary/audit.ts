/** What somebody changed, as the audit log names it. */
export const auditActions = [
  'session.started',
  'session.ended',
  'password.changed',
  'release.published',
  'feedback.changed',
  'feedback.noted',
  'feedback.replied',
  'key.created',
  'key.rotated',
  'key.revoked',
  'project.changed',
  'member.invited',
  'member.joined',
  'member.changed',
  'member.removed',
  'invitation.revoked',
  'person.exported',
  'person.erased',
  'retention.applied',
  'webhook.created',
  'webhook.changed',
  'webhook.deleted',
  'webhook.rotated',
  'webhook.tested',
  'webhook.resent',
] as const
export type AuditAction = (typeof auditActions)[number]

/** Who changes things: a user of the dashboard, a holder of a secret key, or somebody at the machine itself. */
export const actorKinds = ['user', 'key', 'operator'] as const
export type ActorKind = (typeof actorKinds)[number]
