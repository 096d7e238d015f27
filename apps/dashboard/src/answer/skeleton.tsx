import './answer.css'

/** Fills the place of an answer that is on its way. Its words are for screen readers. */
export function Skeleton({ lines = 4, block = false }: { lines?: number; block?: boolean }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">Loading</span>
      {block && <div class="skeleton-block" aria-hidden="true" />}
      {Array.from({ length: lines }, (_, index) => (
        <div class="skeleton-bar" key={index} aria-hidden="true" />
      ))}
    </div>
  )
}
