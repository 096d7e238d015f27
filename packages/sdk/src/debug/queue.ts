import type { DropReason, Message } from '@milepost/contract'
import type { Insides } from '../client/insides.ts'
import type { Receipt } from '../delivery/send.ts'

/** What became of one message. */
export interface MessageReport {
  name: string
  about: string | null
  /** Milliseconds since 1970 at which it happened, or at which it was answered. */
  at: number
  /** `failed` was not delivered; it waits for the next try. */
  fate: 'waiting' | 'sent' | 'duplicate' | 'refused' | 'failed'
  /** Why it was refused, or not delivered. */
  detail: string | null
}

export interface QueueReport {
  waiting: MessageReport[]
  /** How many more are in the browser's database, since they could not be sent for now. */
  shelved: number
  /** Of the last requests, newest first. */
  answered: MessageReport[]
  /** Messages that were lost in this page view, by reason. */
  dropped: Partial<Record<DropReason, number>>
}

export function reportQueue({ delivery }: Pick<Insides, 'delivery'>): QueueReport {
  const { receipts = [], waiting, shelved, lost } = delivery.peek() ?? {}
  const answered = receipts.flatMap(({ messages, at, receipt }) =>
    messages.map((message, index) => ({ ...nameOf(message), at, ...fateOf(receipt, index) })),
  )
  return {
    waiting: (waiting?.() ?? []).map(({ message }) => ({ ...nameOf(message), at: Date.parse(message.timestamp ?? ''), fate: 'waiting', detail: null })),
    shelved: shelved?.() ?? 0,
    answered: answered.reverse(),
    dropped: lost?.() ?? {},
  }
}

function nameOf(message: Message): Pick<MessageReport, 'name' | 'about'> {
  if (message.type !== 'track') return { name: message.type, about: message.type === 'group' ? message.groupId : null }
  const { experience, counts } = message.properties ?? {}
  const about = typeof experience === 'string' ? experience : counts ? JSON.stringify(counts) : null
  return { name: message.event, about }
}

function fateOf(receipt: Receipt, index: number): Pick<MessageReport, 'fate' | 'detail'> {
  if (receipt.kind !== 'answered') return { fate: receipt.kind, detail: receipt.detail }
  const result = receipt.results[index]
  if (result?.status === 'refused') return { fate: 'refused', detail: `${result.reason}: ${result.detail}` }
  if (result?.status === 'retry') return { fate: 'failed', detail: 'the collector asked for another try' }
  return { fate: result?.status === 'duplicate' ? 'duplicate' : 'sent', detail: null }
}
