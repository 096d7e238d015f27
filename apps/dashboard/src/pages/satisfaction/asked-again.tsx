/** Beside a submission that came although the survey had been answered as often as its frequency allows. */
export function AskedAgain() {
  return (
    <span class="tag" title="This person had answered the survey as often as its frequency allows: on a device that was offline, by a link, or asked by name. Scores of the newest answers count one of them.">
      Asked again
    </span>
  )
}
