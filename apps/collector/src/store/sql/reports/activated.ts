import type { UnitRef } from '../../reports/subjects.ts'
import { within } from '../scope.ts'

/** The people of an account who reached the milestone that is bound by this name, with when. */
export const reachOfMembers = (name: string, account = 'a.id') => `
  from person p join milestone_reach r on ${within('r')} and r.milestone = @${name} and r.subject = p.id where ${within('p')} and p.account = ${account}`

/** When account `a` was activated; where activation is of people, when the first of its people was, and how many of them have been. */
export const activatedColumns = `
  case when @activationOfPeople is null
    then (select r.at from milestone_reach r where ${within('r')} and r.milestone = @activation and r.subject = a.id)
    else (select min(r.at) ${reachOfMembers('activationOfPeople')})
  end as "activatedAt",
  case when @activationOfPeople is not null then (select count(*) ${reachOfMembers('activationOfPeople')}) end as "activatedPeople"`

/** What `activatedColumns` names. */
export function boundToActivation(activation: UnitRef | null) {
  return {
    activation: activation?.unit === 'account' ? activation.id : null,
    activationOfPeople: activation?.unit === 'person' ? activation.id : null,
  }
}
