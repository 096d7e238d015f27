import type { Stage, StageModel } from '../stage-model/stage-model.ts'
import type { HostWords } from './words.ts'
import type { Without, Worded } from './worded.ts'

type Category = NonNullable<StageModel['categories']>[number]

export type StageModelFor<Host extends HostWords, StageId extends string> = Without<
  Worded<StageModel, Host>,
  'stages' | 'priority' | 'categories'
> & {
  stages: readonly (Without<Worded<Stage, Host>, 'id'> & { id: StageId })[]
  priority?: readonly NoInfer<StageId>[]
  categories?: readonly (Without<Worded<Category, Host>, 'stages'> & { stages: readonly NoInfer<StageId>[] })[]
}
