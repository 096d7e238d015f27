import { useDashboard } from '../dashboard.ts'

/** The name of the project, or a choice for users who see several. Another project opens at its overview. */
export function ProjectPicker() {
  const { project, chosen, session, place } = useDashboard()
  const projects = session.value?.projects ?? []
  if (projects.length < 2) return <strong>{project.value?.name ?? 'Milepost'}</strong>
  return (
    <select
      class="project-picker"
      aria-label="Project"
      value={project.value?.id ?? chosen.value ?? ''}
      onChange={(event) => place.go(place.href('/', { project: event.currentTarget.value }))}
    >
      {projects.map(({ id, name, unreachable }) => (
        <option value={id} key={id}>
          {unreachable ? `${name} (cannot be reached)` : name}
        </option>
      ))}
    </select>
  )
}
