import { fileOf, type ListName } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { CopyLink } from './copy-link.tsx'

/** A whole list as files, by the filters that are shown. */
export function ListFiles({ list, about }: { list: ListName; about: Record<string, string | null> }) {
  const { chosen } = useDashboard()
  const address = (ending: 'csv' | 'ndjson') => fileOf(list, ending, { ...about, project: chosen.value })
  return (
    <span class="panel-actions">
      <a class="button button-quiet button-small" href={address('csv')} download>
        CSV
      </a>
      <a class="button button-quiet button-small" href={address('ndjson')} download>
        NDJSON
      </a>
      <CopyLink name={list} />
    </span>
  )
}
