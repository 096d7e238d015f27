import { TraitsAnswer } from '@milepost/contract'
import { route } from '../route.ts'

export const traits = route({
  path: '/traits',
  summary: 'Traits that a segment can be made of: those with few values among people and accounts seen lately',
  query: {},
  answers: TraitsAnswer,
  async answer({ reports }) {
    const { asOf, traits } = await reports.traitChoices()
    return { asOf, items: traits.map(({ of, trait, values }) => ({ of, trait, values: values.map(({ value }) => value) })) }
  },
})
