/** The hatching of what is provisional, once for all charts. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="patterns-ground" width="6" height="6" />
          <path class="patterns-line" d="M0 0V6" stroke-width="2.5" />
        </pattern>
      </defs>
    </svg>
  )
}
