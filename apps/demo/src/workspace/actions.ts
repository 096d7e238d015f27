import { milepost } from '../kit.ts'
import { type Board, change, type Column, columns, newId } from './workspace.ts'

export const seatPrice = 12

export function createBoard(name: string, template: string): Board {
  const starters = template === 'sprint' ? ['Plan the sprint', 'Review the backlog'] : []
  const board: Board = {
    id: newId(),
    name,
    template,
    cards: starters.map((title) => ({ id: newId(), title, column: 'To do' })),
  }
  change((draft) => draft.boards.unshift(board))
  milepost('track', 'Board Created', { template })
  return board
}

export function addCard(boardId: string, title: string, column: Column): void {
  change((draft) => draft.boards.find((board) => board.id === boardId)?.cards.push({ id: newId(), title, column }))
  milepost('track', 'Card Added', { column })
}

export function moveCard(boardId: string, cardId: string): void {
  change((draft) => {
    const card = draft.boards.find((board) => board.id === boardId)?.cards.find((each) => each.id === cardId)
    if (card) card.column = columns[(columns.indexOf(card.column) + 1) % columns.length]!
  })
}

export function inviteTeammate(email: string): void {
  change((draft) => {
    draft.members.push({ name: email.split('@')[0] ?? email, email, role: 'member' })
    draft.company.seats = draft.members.length
  })
  milepost('track', 'Teammate Invited', { role: 'member' })
}

/** Hands the board to the browser as a CSV file. */
export function exportReport(board: Board): void {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = board.cards.map((card) => [card.title, card.column].map(quoted).join(','))
  const url = URL.createObjectURL(new Blob([['title,column', ...rows].join('\n')], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${board.name}.csv` })
  link.click()
  URL.revokeObjectURL(url)
  milepost('track', 'Report Exported', { format: 'csv', cards: board.cards.length })
}

/** For who tries the demo: as if so much of the trial had passed that it ends the day after tomorrow. */
export function goToTrialEnd(): void {
  const trialEndsAt = new Date(Date.now() + 2 * 86_400_000).toISOString()
  change((draft) => {
    draft.company.trialEndsAt = trialEndsAt
    milepost('group', draft.company.id, { trialEndsAt })
  })
}

export function upgrade(seats: number): void {
  change((draft) => {
    draft.company.plan = 'team'
    milepost('group', draft.company.id, { plan: 'team', seats, mrr: seats * seatPrice })
  })
  milepost('track', 'Order Completed', { orderId: newId(), revenue: seats * seatPrice, currency: 'EUR' })
  milepost('track', 'Subscription Started', { plan: 'team' })
}
