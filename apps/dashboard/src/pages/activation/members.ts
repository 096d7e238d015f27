import { segmentName } from '../../narrowing/segment.ts'

/** How accounts are counted by what their members reach. */
export interface Members {
  /** So many have to. */
  members: number
  /** As a segment of people; null for whoever belongs to the account. */
  role: string | null
}

/** What the address says; null where people are counted. A role alone asks for one member. */
export function membersOf(query: URLSearchParams): Members | null {
  const [members, role] = [query.get('members'), query.get('role')]
  return members === null && role === null ? null : { members: Number(members ?? 1), role }
}

/** Numbers that can be chosen, and the one that is. */
export function memberCounts(chosen = 1): number[] {
  return [...new Set([1, 2, 3, 5, chosen])].sort((a, b) => a - b)
}

/** `An account counts once 2 of its members (role: admin) have.` */
export function membersInWords({ members, role }: Members): string {
  const who = members === 1 ? 'any of its members' : `${members} of its members`
  return `An account counts once ${who}${role === null ? '' : ` (${segmentName(role).replaceAll(' (people)', '')})`} ${members === 1 ? 'has' : 'have'} reached it.`
}
