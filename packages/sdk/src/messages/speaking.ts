import type { Messages } from './messages.ts'

/** What a surface is shown, with its own English words wherever no other language has better ones. */
export function speaking<View extends { messages: Messages }>(view: View, english: Partial<Messages>): View {
  return { ...view, messages: { ...english, ...view.messages } }
}
