/** Decoration: the words beside it, or the button's name, say what it means. @param of a path of `icons.ts` */
export function Icon({ of }: { of: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={of} />
    </svg>
  )
}

export function IconButton({ of, name, press }: { of: string; name: string; press: () => void }) {
  return (
    <button type="button" class="icon" aria-label={name} onClick={press}>
      <Icon of={of} />
    </button>
  )
}
