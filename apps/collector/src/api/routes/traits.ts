import { TraitsAnswer } from '@milepost/contract'
import { route } from '../route.ts'

export const traits = route({
  path: '/traits',
  summary: 'What answers can be narrowed to: traits of people and accounts seen lately that have a few values',
  query: {},
  answers: TraitsAnswer,
  async answer({ reports }) {
    const { asOf, traits } = await reports.traitChoices()
    return { asOf, items: traits.map(({ of, trait, values }) => ({ of, trait, values: values.map(({ value }) => value) })) }
  },
})
