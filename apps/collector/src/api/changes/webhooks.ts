import { DeliveryRow, NewWebhook, WebhookChange, webhookLimits, WebhookRow, WebhookWithSecret } from '@milepost/contract'
import * as v from 'valibot'
import { Refusal } from '../../problem.ts'
import { AddressRefused, checkUrl } from '../../webhooks/address-guard.ts'
import { deliveryRow, webhookRow } from '../../webhooks/row.ts'
import { mintSecret, mintWebhookId, overlapMs } from '../../webhooks/secret.ts'
import { type Act, change } from '../change.ts'
import { numberOf } from '../number-of.ts'

type Where = Pick<Act<never, never>, 'reports' | 'store' | 'now'>

async function find({ reports, store, now }: Where, id: string): Promise<WebhookRow | null> {
  const found = (await store.webhooks.list(reports.project.number, now)).find((each) => each.id === id)
  return found ? webhookRow(found) : null
}

function check(url: string, allowsPrivate: boolean) {
  try {
    checkUrl(url, allowsPrivate)
  } catch (error) {
    if (error instanceof AddressRefused) throw new Refusal(422, { error: 'addressRefused', message: error.message })
    throw error
  }
}

export const addWebhook = change({
  method: 'POST',
  path: '/webhooks',
  summary: 'Add a webhook: send messages to an address from now on; its secret is shown in this answer only',
  needs: 'admin',
  body: NewWebhook,
  answers: WebhookWithSecret,
  async act({ body, by, allowsPrivate, ...where }) {
    const { reports, store, now } = where
    check(body.url, allowsPrivate)
    const { number } = reports.project
    if ((await store.webhooks.list(number, now)).length >= webhookLimits.webhooks) {
      throw new Refusal(422, { error: 'changeImpossible', message: `a project has at most ${webhookLimits.webhooks} webhooks`, remedy: 'remove one that nobody needs' })
    }
    const [id, secret] = [mintWebhookId(), mintSecret()]
    await store.webhooks.create(number, { ...body, id, secret }, { by, at: now })
    const made = await find(where, id)
    return made && { ...made, secret }
  },
})

export const changeWebhook = change({
  method: 'PATCH',
  path: '/webhooks/:webhook',
  summary: 'Change a webhook, or switch it off or on; fields that are left out stay',
  needs: 'admin',
  body: WebhookChange,
  answers: WebhookRow,
  async act({ body, path, by, allowsPrivate, ...where }) {
    if (body.url !== undefined) check(body.url, allowsPrivate)
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    const { reports, store, now } = where
    return (await store.webhooks.change(reports.project.number, path.webhook, said, { by, at: now })) ? find(where, path.webhook) : null
  },
})

export const removeWebhook = change({
  method: 'DELETE',
  path: '/webhooks/:webhook',
  summary: 'Remove a webhook and its deliveries',
  needs: 'admin',
  body: v.object({}),
  answers: WebhookRow,
  async act({ path, by, ...where }) {
    const found = await find(where, path.webhook)
    const { reports, store, now } = where
    return found && (await store.webhooks.remove(reports.project.number, path.webhook, { by, at: now })) ? found : null
  },
})

export const rotateWebhook = change({
  method: 'POST',
  path: '/webhooks/:webhook/rotate',
  summary: 'Replace the secret by a new one; the old one signs as well for a day',
  needs: 'admin',
  body: v.strictObject({}),
  answers: WebhookWithSecret,
  async act({ path, by, ...where }) {
    const { reports, store, now } = where
    const secret = mintSecret()
    const isDone = await store.webhooks.rotate(reports.project.number, path.webhook, secret, now + overlapMs, { by, at: now })
    const found = isDone ? await find(where, path.webhook) : null
    return found && { ...found, secret }
  },
})

export const testWebhook = change({
  method: 'POST',
  path: '/webhooks/:webhook/test',
  summary: 'Send this webhook a message of type webhook.tested',
  needs: 'admin',
  body: v.strictObject({}),
  answers: WebhookRow,
  async act({ path, by, ...where }) {
    const { reports, store, now } = where
    return (await store.webhooks.test(reports.project.number, path.webhook, { by, at: now })) ? find(where, path.webhook) : null
  },
})

export const resendDelivery = change({
  method: 'POST',
  path: '/deliveries/:delivery/resend',
  summary: 'Send a message again, with the same id, so that receivers who process each id once do so',
  needs: 'admin',
  body: v.strictObject({}),
  answers: DeliveryRow,
  async act({ path, reports, store, by, now }) {
    const { number } = reports.project
    const id = numberOf(path.delivery)
    if (!(await store.webhooks.resend(number, id, { by, at: now }))) return null
    const found = await store.webhooks.findDelivery(number, id)
    return found ? deliveryRow(found.delivery) : null
  },
})
