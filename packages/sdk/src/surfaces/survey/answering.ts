import { fill } from '../../messages/fill.ts'
import { answering as words } from '../../messages/en/answering.ts'
import type { Messages } from '../../messages/messages.ts'
import { medal } from '../../theme/medal.ts'
import type { Part } from '../part.ts'
import { createControls } from './controls.ts'
import { Ending } from './ending.tsx'
import type { Fault } from './fault.ts'
import { createKeys } from './keys.ts'
import { createState } from './state.ts'
import { tellWrong } from './wrong.ts'

function wordsOf({ kind, count = 0 }: Fault, messages: Messages): string {
  return kind === 'required' ? messages.required : fill(messages.faults[kind], { count })
}

/** What a survey does once somebody answers. */
export interface Answering extends Part {
  words: Partial<Messages>
  createState: typeof createState
  createControls: typeof createControls
  createKeys: typeof createKeys
  wordsOf: typeof wordsOf
  tellWrong: typeof tellWrong
  Ending: typeof Ending
}

export const answering: Answering = {
  words,
  createState,
  createControls,
  createKeys,
  wordsOf,
  tellWrong,
  Ending,
  css: `${medal}
.wrong{color:var(--bad);font-weight:500}
.act .quiet{margin-inline-start:-12px}
@media(max-width:639px){.act .primary{flex:2}.act .quiet{flex:1;margin:0}}
.ending{display:grid;gap:8px;justify-items:center;padding:28px 24px 24px;text-align:center}
.ending h2{font-size:16px;line-height:24px}
.ending .row{margin-top:12px;justify-content:center}
`,
}
