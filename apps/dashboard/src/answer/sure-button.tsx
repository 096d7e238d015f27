import { useEffect, useRef, useState } from 'preact/hooks'

interface SureButtonProps {
  /** What it does: `Revoke`. */
  name: string
  /** What it does it to, for people who only hear the button. */
  about: string
  busy: boolean
  onSure(): void
}

/** For actions that cannot be undone: the first press asks, the second acts. Moving the focus elsewhere withdraws the question. */
export function SureButton({ name, about, busy, onSure }: SureButtonProps) {
  const [asking, setAsking] = useState(false)
  const sure = useRef<HTMLButtonElement>(null)
  useEffect(() => sure.current?.focus(), [asking])
  if (!asking) {
    return (
      <button type="button" class="button button-small" disabled={busy} onClick={() => setAsking(true)}>
        {name} <span class="unseen">{about}</span>
      </button>
    )
  }
  return (
    <button
      type="button"
      ref={sure}
      class="button button-small button-danger"
      onBlur={() => setAsking(false)}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
      onClick={() => {
        setAsking(false)
        onSure()
      }}
    >
      Really {name.toLowerCase()} <span class="unseen">{about}</span>
    </button>
  )
}
