import { exportTip } from './export-tip.ts'
import { gettingStarted } from './getting-started.ts'
import { help } from './help.ts'
import { feedback, ideas } from './ideas.ts'
import { inviteEffort } from './invite-effort.ts'
import { lookAround } from './look-around.ts'
import { activated, boardCreated, teammateInvited, threeCards } from './milestones.ts'
import { recommend } from './recommend.ts'
import { customerSuccess, lifecycle } from './stages.ts'
import { tally } from './tally.ts'
import { teamPlan } from './team-plan.ts'
import { theme } from './theme.ts'
import { trialEnds } from './trial-ends.ts'

/** All that Tally publishes: `milepost push apps/demo/content/milepost.config.ts`. Milestones stand in the order of the funnel. */
export default tally.defineContent({
  experiences: [gettingStarted, exportTip, recommend, inviteEffort, lookAround, trialEnds, teamPlan, help, feedback, ideas],
  milestones: [boardCreated, threeCards, teammateInvited, activated],
  stageModels: [lifecycle, customerSuccess],
  theme,
})
