import { WhyAnswer } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { personRef } from '../answers/subject-ref.ts'
import { whyAnswer } from '../answers/why.ts'
import { route } from '../route.ts'

export const whyOfAccount = route({
  path: '/accounts/:id/why',
  summary: 'Why an account is in the stage it is in: the rule of each stage, question by question, and since when',
  query: {},
  answers: WhyAnswer,
  async answer({ path: { id }, reports, findFacts, calendar }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findAccount({ id, ...definitionsOf(content) })
    if (!found) return null
    const { id: key, name } = found.account
    return whyAnswer({ subject: { id: key, name }, key, units: ['account'], content, history: found, known: await findFacts({ groupId: key }), calendar })
  },
})

export const whyOfPerson = route({
  path: '/people/:id/why',
  summary: 'Why a person and their account are in the stages they are in',
  query: {},
  answers: WhyAnswer,
  async answer({ path: { id }, reports, findFacts, calendar }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findPerson({ id, ...definitionsOf(content) })
    if (!found) return null
    const { id: ref } = found.person
    const key = ref.slice(2)
    const known = await findFacts(ref.startsWith('u:') ? { userId: key } : { anonymousId: key })
    return whyAnswer({ subject: personRef(found.person), key, units: ['person', 'account'], content, history: found, known, calendar })
  },
})
