import type { ComponentType } from 'preact'
import type { IconName } from '../look/icon.tsx'
import { AccessPage } from './access/access-page.tsx'
import { AccountPage } from './account/account-page.tsx'
import { AccountsPage } from './accounts/accounts-page.tsx'
import { ActivationPage } from './activation/activation-page.tsx'
import { ExperiencesPage } from './experiences/experiences-page.tsx'
import { FeedbackPage } from './feedback/feedback-page.tsx'
import { FunnelPage } from './funnel/funnel-page.tsx'
import { HealthPage } from './health/health-page.tsx'
import { MilestonesPage } from './milestones/milestones-page.tsx'
import { MoneyPage } from './money/money-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PersonPage } from './person/person-page.tsx'
import { PrivacyPage } from './privacy/privacy-page.tsx'
import { RetentionPage } from './retention/retention-page.tsx'
import { SatisfactionPage } from './satisfaction/satisfaction-page.tsx'
import { SetupPage } from './setup/setup-page.tsx'
import { StagesPage } from './stages/stages-page.tsx'
import { SurveyPage } from './survey/survey-page.tsx'
import { TeamPage } from './team/team-page.tsx'
import { WebhooksPage } from './webhooks/webhooks-page.tsx'

export interface PageEntry {
  path: string
  /** The short name in the navigation. */
  name: string
  icon: IconName
  component: ComponentType<{ id: string }>
  /** Where it stands: in the bar of a phone too, in the side bar only, below another page (the palette finds it), or nowhere (reached from a list). */
  place: 'always' | 'side' | 'below' | 'none'
  /** Words by which the palette finds it too. */
  about?: string
}

/** Every page. One more is its folder and a line here. */
export const pages: PageEntry[] = [
  { path: '/', name: 'Overview', icon: 'overview', component: OverviewPage, place: 'always', about: 'home summary customers' },
  { path: '/stages', name: 'Stages', icon: 'stages', component: StagesPage, place: 'always', about: 'lifecycle moves model' },
  { path: '/activation', name: 'Activation', icon: 'activation', component: ActivationPage, place: 'always', about: 'cohort checklist time to activate' },
  { path: '/activation/funnel', name: 'Funnel', icon: 'activation', component: FunnelPage, place: 'below', about: 'events steps drop conversion' },
  { path: '/satisfaction', name: 'Satisfaction', icon: 'satisfaction', component: SatisfactionPage, place: 'always', about: 'nps ces csat survey answers scores' },
  { path: '/feedback', name: 'Feedback', icon: 'answer', component: FeedbackPage, place: 'side', about: 'inbox answers comments detractors to do' },
  { path: '/health', name: 'Health', icon: 'health', component: HealthPage, place: 'side', about: 'risk attention churn customers reasons' },
  { path: '/retention', name: 'Retention', icon: 'retention', component: RetentionPage, place: 'side', about: 'cohorts come back active weeks' },
  { path: '/money', name: 'Revenue', icon: 'money', component: MoneyPage, place: 'side', about: 'money mrr churn lifetime value customers' },
  { path: '/people', name: 'People', icon: 'people', component: PeoplePage, place: 'side', about: 'users' },
  { path: '/accounts', name: 'Accounts', icon: 'accounts', component: AccountsPage, place: 'side', about: 'customers companies groups' },
  { path: '/experiences', name: 'Experiences', icon: 'experiences', component: ExperiencesPage, place: 'side', about: 'checklist tooltip survey shown' },
  { path: '/milestones', name: 'Milestones', icon: 'flag', component: MilestonesPage, place: 'side', about: 'definitions activation rules editor reached' },
  { path: '/setup', name: 'Setup', icon: 'setup', component: SetupPage, place: 'side', about: 'install key script tag push' },
  { path: '/access', name: 'Access', icon: 'access', component: AccessPage, place: 'side', about: 'keys secret write origins token identity proof' },
  { path: '/webhooks', name: 'Webhooks', icon: 'event', component: WebhooksPage, place: 'side', about: 'deliveries alerts signed send other systems' },
  { path: '/team', name: 'Team', icon: 'people', component: TeamPage, place: 'side', about: 'members roles invite sessions owner editor viewer' },
  { path: '/privacy', name: 'Privacy', icon: 'privacy', component: PrivacyPage, place: 'side', about: 'gdpr erase export person consent address' },
  { path: '/surveys/:id', name: 'Survey', icon: 'satisfaction', component: SurveyPage, place: 'none' },
  { path: '/people/:id', name: 'Person', icon: 'people', component: PersonPage, place: 'none' },
  { path: '/accounts/:id', name: 'Account', icon: 'accounts', component: AccountPage, place: 'none' },
]
