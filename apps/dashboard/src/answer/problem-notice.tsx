import type { Problem } from '@milepost/contract'
import { Icon } from '../look/icon.tsx'
import './answer.css'

/** What happened and what to do, with a way to try again. */
export function ProblemNotice({ problem, retry }: { problem: Problem; retry?: () => void }) {
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="warning" />
      <p class="notice-title">{problem.message}</p>
      {problem.remedy && <p>{problem.remedy}</p>}
      {retry && (
        <div class="notice-actions">
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
    </div>
  )
}
