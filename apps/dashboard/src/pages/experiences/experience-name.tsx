import { useDashboard } from '../../dashboard.ts'

/** A survey links to its answers. Everything about other experiences is in their row. */
export function ExperienceName({ id, name, isSurvey }: { id: string; name: string; isSurvey: boolean }) {
  const { place } = useDashboard()
  if (!isSurvey) return <b class="experiences-name">{name}</b>
  return (
    <a class="text-link experiences-name" href={place.href(`/surveys/${encodeURIComponent(id)}`)}>
      {name}
    </a>
  )
}
