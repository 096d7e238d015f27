import { useState } from 'preact/hooks'
import { Icon } from '../../look/icon.tsx'

/** Text to copy. @param label what it is, for the button: `the script tag` */
export function Code({ label, text }: { label: string; text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <div class="code">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <button type="button" class="button button-small" onClick={copy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} /> Copy <span class="unseen">{label}</span>
      </button>
      <span role="status" class={state === 'failed' ? 'soft small' : 'unseen'}>
        {state === 'copied' && 'Copied'}
        {state === 'failed' && 'The browser refused to copy. Select the text instead.'}
      </span>
    </div>
  )
}
