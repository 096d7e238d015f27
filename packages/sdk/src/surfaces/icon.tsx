const paths = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  lock: 'M5.5 7V5a2.5 2.5 0 0 1 5 0v2M4 7h8v6H4z',
} as const

/** Decoration: the words beside it, or the button's name, say what it means. */
export function Icon({ of }: { of: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[of]} />
    </svg>
  )
}

export function IconButton({ of, name, press }: { of: keyof typeof paths; name: string; press: () => void }) {
  return (
    <button type="button" class="icon" aria-label={name} onClick={press}>
      <Icon of={of} />
    </button>
  )
}
