import { account } from './account.ts'
import { accounts } from './accounts.ts'
import { activation } from './activation.ts'
import { answers } from './answers.ts'
import { audit } from './audit.ts'
import { cardLink } from './card-link.ts'
import { closing } from './closing.ts'
import { erasures } from './erasures.ts'
import { experience } from './experience.ts'
import { experiences } from './experiences.ts'
import { explain } from './explain.ts'
import { feedback, oneFeedback } from './feedback.ts'
import { forecast } from './forecast.ts'
import { funnel } from './funnel.ts'
import { accountCardRoute, health } from './health.ts'
import { keys } from './keys.ts'
import { milestonePreview, milestones } from './milestones.ts'
import { money } from './money.ts'
import { movingOn } from './moving-on.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { phrases } from './phrases.ts'
import { project } from './project.ts'
import { queue } from './queue.ts'
import { retention } from './retention.ts'
import { satisfaction } from './satisfaction.ts'
import { response, segments } from './segments.ts'
import { settings } from './settings.ts'
import { stageMetricsRoute } from './stage-metrics.ts'
import { stages } from './stages.ts'
import { team } from './team.ts'
import { surveyResults, surveySplit } from './survey-results.ts'
import { surveys } from './surveys.ts'
import { accountTimeline, personTimeline } from './timeline.ts'
import { traits } from './traits.ts'
import { whyOfAccount, whyOfPerson } from './why.ts'
import { deliveries, delivery, webhooks } from './webhooks.ts'

/** Everything that can be asked of a project. One more question is one more file and one more line. */
export const routes = [
  project,
  stages,
  activation,
  funnel,
  satisfaction,
  segments,
  response,
  surveys,
  surveyResults,
  surveySplit,
  phrases,
  answers,
  feedback,
  oneFeedback,
  closing,
  people,
  person,
  personTimeline,
  explain,
  whyOfPerson,
  whyOfAccount,
  accounts,
  account,
  accountTimeline,
  accountCardRoute,
  cardLink,
  health,
  movingOn,
  stageMetricsRoute,
  forecast,
  money,
  retention,
  traits,
  experiences,
  experience,
  queue,
  milestones,
  milestonePreview,
  audit,
  keys,
  team,
  settings,
  erasures,
  webhooks,
  deliveries,
  delivery,
]
