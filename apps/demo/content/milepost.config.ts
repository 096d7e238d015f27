import { exportTip } from './export-tip.ts'
import { gettingStarted } from './getting-started.ts'
import { inviteEffort } from './invite-effort.ts'
import { activated, boardCreated, teammateInvited, threeCards } from './milestones.ts'
import { recommend } from './recommend.ts'
import { customerSuccess, lifecycle } from './stages.ts'
import { tally } from './tally.ts'
import { theme } from './theme.ts'

/** All that Tally publishes: `milepost push apps/demo/content/milepost.config.ts`. Milestones stand in the order of the funnel. */
export default tally.defineContent({
  experiences: [gettingStarted, exportTip, recommend, inviteEffort],
  milestones: [boardCreated, threeCards, teammateInvited, activated],
  stageModels: [lifecycle, customerSuccess],
  theme,
})
