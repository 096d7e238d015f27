import { defaultPriority, type PublishedExperience } from '@milepost/contract'
import { replyExperienceId, type WaitingReply } from '../store/feedback.ts'

/** In the kit's own languages, by primary subtag. */
const titles: Readonly<Record<string, string>> = {
  en: 'About your feedback',
  de: 'Zu Ihrer Rückmeldung',
  es: 'Sobre su comentario',
  fr: 'À propos de votre retour',
  sv: 'Om din återkoppling',
  ja: 'お寄せいただいたご意見について',
  ar: 'بخصوص ملاحظتك',
}

/** A reply as an experience for one person: a banner that interrupts nothing and stays until it is dismissed. Its exposure tells that it was read. */
export function replyExperience({ id, text }: WaitingReply, locales: readonly string[]): PublishedExperience {
  const title = Object.fromEntries(locales.map((locale) => [locale, titles[locale.toLowerCase().split('-', 1)[0] ?? ''] ?? titles.en ?? '']))
  return {
    id: replyExperienceId(id),
    name: 'Reply to feedback',
    kind: 'banner',
    title,
    // Written by hand: a `{{` in it is no placeholder.
    body: text.replaceAll('{{', '{\u2060{'),
    edge: 'bottom',
    priority: defaultPriority,
    frequency: { kind: 'untilDone' },
    trigger: { on: 'ready' },
    interruption: 'ambient',
  }
}
