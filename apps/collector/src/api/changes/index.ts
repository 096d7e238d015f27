import { changeFeedback, noteFeedback, replyToFeedback } from './feedback.ts'
import { addKey, revokeKey, rotateKey } from './keys.ts'
import { addIdentityKey, changeSettings, removeIdentityKey } from './settings.ts'
import { removeMilestone, saveMilestone } from './milestones.ts'
import { erasePerson, exportPerson } from './privacy.ts'
import { addWebhook, changeWebhook, removeWebhook, resendDelivery, rotateWebhook, testWebhook } from './webhooks.ts'
import { changeMember, invite, removeMember, withdrawInvitation } from './team.ts'

/** Everything that can be changed in a project over the API. One more is one more file and one more line. */
export const changes = [
  changeFeedback,
  noteFeedback,
  replyToFeedback,
  saveMilestone,
  removeMilestone,
  addKey,
  rotateKey,
  revokeKey,
  changeSettings,
  addIdentityKey,
  removeIdentityKey,
  invite,
  withdrawInvitation,
  changeMember,
  removeMember,
  exportPerson,
  erasePerson,
  addWebhook,
  changeWebhook,
  removeWebhook,
  rotateWebhook,
  testWebhook,
  resendDelivery,
]
