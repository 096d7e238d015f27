import type { ComponentChildren } from 'preact'

interface ActionTableProps {
  /** Heads of the columns; `end` aligns those of numbers. A last column for the actions is added. */
  columns: readonly (string | { name: string; end: true })[]
  children: ComponentChildren
}

/** A table of things that can be acted on, a row each. */
export function ActionTable({ columns, children }: ActionTableProps) {
  return (
    <table class="rows">
      <thead>
        <tr>
          {columns.map((column) =>
            typeof column === 'string' ? (
              <th scope="col">{column}</th>
            ) : (
              <th scope="col" class="end">
                {column.name}
              </th>
            ),
          )}
          <th scope="col" class="end">
            <span class="unseen">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
