import { expect, it } from 'vitest'
import { movesOf } from '@milepost/metrics'
import { summaryInWords } from './move-table.ts'

const stages = ['trial', 'paid', 'loyal'].map((id) => ({ id, name: id, when: { kind: 'all' as const, of: [] } }))
const move = (from: string | null, to: string | null, moves: number) => ({ from, to, moves })

it('names every kind of move there was, so that the parts add up to the whole', () => {
  const moves = movesOf([move(null, 'trial', 301), move('trial', 'paid', 228), move('trial', 'loyal', 502), move('loyal', 'paid', 222), move('loyal', null, 1)], { stages })
  const words = summaryInWords(moves)
  expect(words).toBe('1,254 moves in the period: 301 from no stage yet, 228 one stage on, 502 skipping stages, 222 backwards, 1 out of all stages.')
  const [all, ...parts] = [...words.matchAll(/[\d,]*\d/g)].map(([number]) => Number(number.replace(',', '')))
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all)
})

it('says nothing of what did not happen', () => {
  expect(summaryInWords(movesOf([move('trial', 'paid', 1)], { stages }))).toBe('1 move in the period: 1 one stage on.')
})
