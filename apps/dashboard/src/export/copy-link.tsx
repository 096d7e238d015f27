import { useState } from 'preact/hooks'

/** For how long it says that the link was copied, in milliseconds. */
const saidMs = 2_000

/** The address of the page, which holds its filters: whoever opens it sees the same. */
export function CopyLink({ name }: { name: string }) {
  const [said, setSaid] = useState('')
  const say = (words: string) => {
    setSaid(words)
    setTimeout(() => setSaid(''), saidMs)
  }
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-small"
        aria-label={`Copy the link: ${name}`}
        onClick={() => navigator.clipboard.writeText(location.href).then(() => say('Copied'), () => say('Copy it from the address bar'))}
      >
        Link
      </button>
      <span class="soft small" role="status">
        {said}
      </span>
    </>
  )
}
