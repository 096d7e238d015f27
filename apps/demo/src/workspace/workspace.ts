import { computed, effect, signal } from '@preact/signals'

export interface Card {
  id: string
  title: string
  column: Column
}
export const columns = ['To do', 'Doing', 'Done'] as const
export type Column = (typeof columns)[number]

export interface Board {
  id: string
  name: string
  template: string
  cards: Card[]
}

export interface Member {
  name: string
  email: string
  role: 'owner' | 'member'
}

export interface Workspace {
  user: { id: string; name: string; email: string; createdAt: string }
  /** `trialEndsAt` where somebody went ahead to the end of the trial. */
  company: { id: string; name: string; plan: 'trial' | 'team'; seats: number; trialEndsAt?: string }
  members: Member[]
  boards: Board[]
}

const storageKey = 'tally'

function stored(): Workspace | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Workspace | null
  } catch {
    return null
  }
}

/** The whole state of this browser's customer; null before sign-up. */
export const workspace = signal<Workspace | null>(stored())
export const signedIn = computed(() => workspace.value !== null)

export function keepInBrowser(): void {
  effect(() => {
    if (workspace.value) localStorage.setItem(storageKey, JSON.stringify(workspace.value))
    else localStorage.removeItem(storageKey)
  })
}

export function change(edit: (draft: Workspace) => void): void {
  const before = workspace.value
  if (!before) return
  const draft = structuredClone(before)
  edit(draft)
  workspace.value = draft
}

export function newId(): string {
  return crypto.randomUUID().slice(0, 8)
}
