import type { WrittenTable } from '../chart/chart-table.ts'

/** What a spreadsheet would take for a formula, as in the files of the API: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+@\t\r\n\uff1d\uff0b\uff0d\uff20-]/

/**
 * A table as CSV (RFC 4180), with the byte order mark by which spreadsheets recognise UTF-8. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front; a number keeps its minus.
 */
export function csvOf({ columns, rows }: WrittenTable): string {
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = formula.test(text) && !/^-[\d.]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** `account churn by month` of 22 November is `account-churn-by-month-2026-11-22.csv`. */
export function fileName(title: string, day: string, ending = 'csv'): string {
  return `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-${day}.${ending}`
}
