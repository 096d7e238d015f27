import type { Role } from '@milepost/contract'

export const roleNames = { viewer: 'Viewer', editor: 'Editor', owner: 'Owner' } as const satisfies Record<Role, string>
