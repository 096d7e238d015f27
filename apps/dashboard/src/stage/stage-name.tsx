import type { ModelRef } from '@milepost/contract'
import { stageColour } from '../chart/stage-colour.ts'
import { useDashboard } from '../dashboard.ts'
import { textIn } from '../words/text.ts'
import './stage-name.css'

const noStage = 'No stage yet'

export function stageTitle(model: ModelRef | undefined, id: string | null): string {
  const stage = model?.stages.find((candidate) => candidate.id === id)
  if (stage) return textIn(stage.name)
  return id ?? noStage
}

/** A stage in a list: its one colour and its name. @param model default: the project's first */
export function StageName({ id, model }: { id: string | null; model?: ModelRef }) {
  const { project } = useDashboard()
  const of = model ?? project.value?.stageModels[0]
  return (
    <span class="stage-name">
      <i class="swatch" style={{ background: stageColour(of, id) }} />
      {stageTitle(of, id)}
    </span>
  )
}
