import type { Said } from './use-changes.ts'

/** What was just done and the way back, or what could not be done and why. Said aloud, too. */
export function Notice({ said, hush }: { said: Said | null; hush: () => void }) {
  const action = said?.action
  return (
    <div class="inbox-notice" role={said?.problem ? 'alert' : 'status'}>
      {said && (
        <p class={said.problem ? 'inbox-said inbox-said-bad' : 'inbox-said'}>
          <span>
            {said.words} {said.problem && `${said.problem.message} ${said.problem.remedy ?? ''}`}
          </span>
          {action && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                hush()
                action.act()
              }}
            >
              {action.name}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
