import { useRoute } from 'preact-iso'
import { say } from '../parts/toast.tsx'
import { addCard, exportReport, moveCard } from '../workspace/actions.ts'
import { type Column, columns, workspace } from '../workspace/workspace.ts'

export function BoardPage() {
  const { params } = useRoute()
  const boards = workspace.value?.boards ?? []
  const board = params.id === 'newest' ? boards[0] : boards.find((each) => each.id === params.id)
  if (!board) return <p class="empty">This board is not here. It may have been made in another browser.</p>
  function add(event: SubmitEvent, column: Column) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    addCard(board!.id, String(new FormData(form).get('title')), column)
    form.reset()
  }
  return (
    <>
      <header class="page-head">
        <h1>{board.name}</h1>
        <button
          type="button"
          data-testid="export-report"
          onClick={() => {
            exportReport(board)
            say('Report exported')
          }}
        >
          Export report
        </button>
      </header>
      <div class="columns">
        {columns.map((column) => (
          <section key={column} class="column" aria-label={column}>
            <h2>{column}</h2>
            <ul>
              {board.cards
                .filter((card) => card.column === column)
                .map((card) => (
                  <li key={card.id} class="card">
                    <span>{card.title}</span>
                    <button type="button" class="quiet" aria-label={`Move ${card.title}`} onClick={() => moveCard(board.id, card.id)}>
                      →
                    </button>
                  </li>
                ))}
            </ul>
            <form onSubmit={(event) => add(event, column)}>
              <input name="title" required maxLength={120} autoComplete="off" aria-label={`New card in ${column}`} placeholder="Add a card" />
            </form>
          </section>
        ))}
      </div>
    </>
  )
}
