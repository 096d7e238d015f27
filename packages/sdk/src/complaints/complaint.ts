import type { texts } from './texts.ts'

type Texts = typeof texts

/** What went wrong, as a code with its details. The sentences are in `texts.ts`, which is fetched only when there is one to say. */
export class Complaint<Code extends keyof Texts = keyof Texts> extends Error {
  declare readonly detail: Parameters<Texts[Code]>
  constructor(code: Code, ...detail: Parameters<Texts[Code]>) {
    super(code)
    this.detail = detail
  }
}

/** Tells the host, as soon as the sentence is loaded. */
export type Complain = (where: string, error: unknown) => void

/** @param onSaid gets the sentence, or the code where the sentence cannot be fetched. */
export function createComplain(onSaid: (where: string, message: string) => void): Complain {
  return (where, error) => {
    import('./texts.ts')
      .then(({ say }) => say(error))
      .catch(() => String(error))
      .then((message) => onSaid(where, message))
  }
}
