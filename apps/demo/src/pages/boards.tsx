import { useLocation } from 'preact-iso'
import { Dialog } from '../parts/dialog.tsx'
import { useAsked } from '../parts/use-asked.ts'
import { createBoard } from '../workspace/actions.ts'
import { workspace } from '../workspace/workspace.ts'

const templates = [
  ['blank', 'Blank board'],
  ['sprint', 'Two-week sprint'],
  ['launch', 'Product launch'],
] as const

export function Boards() {
  const { route } = useLocation()
  const { asked, ask, answer } = useAsked('new')
  const boards = workspace.value?.boards ?? []
  function create(event: SubmitEvent) {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const board = createBoard(String(form.get('name')), String(form.get('template')))
    answer()
    route(`/board/${board.id}`)
  }
  return (
    <>
      <header class="page-head">
        <h1>Boards</h1>
        <button type="button" class="primary" onClick={ask}>
          New board
        </button>
      </header>
      {boards.length === 0 ? (
        <p class="empty">No boards yet. Make one for what your team does this week.</p>
      ) : (
        <ul class="tiles">
          {boards.map((board) => (
            <li key={board.id}>
              <a class="tile" href={`/board/${board.id}`}>
                <strong>{board.name}</strong>
                <span>{board.cards.length === 1 ? '1 card' : `${board.cards.length} cards`}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {asked.value && (
        <Dialog title="New board" onClose={answer}>
          <form class="form" onSubmit={create}>
            <label>
              Name
              <input name="name" required maxLength={60} autoComplete="off" placeholder="Spring campaign" />
            </label>
            <label>
              Template
              <select name="template">
                {templates.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" class="primary">
              Create board
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
