/**
 * What a secret key, or a user by role, may do in a project. `ingest` is sending events as a trusted server; write keys send events
 * as a browser and have no permission at all.
 */
export const permissions = ['ingest', 'read', 'edit', 'publish', 'admin'] as const
export type Permission = (typeof permissions)[number]

/** Of a user of the dashboard in one project. */
export const roles = ['viewer', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

export const rolePermissions = {
  viewer: ['read'],
  editor: ['read', 'edit', 'publish'],
  owner: ['read', 'edit', 'publish', 'admin'],
} as const satisfies Record<Role, readonly Permission[]>
