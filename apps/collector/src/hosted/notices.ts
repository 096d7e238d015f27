const noticeKinds = ['invalid', 'expired', 'used', 'closed', 'crowded'] as const
export type NoticeKind = (typeof noticeKinds)[number]

interface Words {
  dir: 'ltr' | 'rtl'
  /** A heading and what to do, for each. */
  notices: Record<NoticeKind, readonly [heading: string, remedy: string]>
  /** `{name}` is the product. */
  from: string
  waiting: string
  noScript: string
}

/** What the page says beside the survey, in the kit's own languages. */
const words = {
  en: {
    dir: 'ltr',
    notices: {
      invalid: ['This link is not valid', 'Perhaps a part of it is missing. Open it again from the message it came in.'],
      expired: ['This link has expired', 'If you would still like to answer, ask whoever sent it for a new one.'],
      used: ['You have answered already', 'Thank you. Each link can be used once, so there is nothing more to do.'],
      closed: ['This survey is closed', 'Thank you for wanting to answer. It no longer takes answers.'],
      crowded: ['Please try again in a minute', 'Many links were opened from your network just now. Yours is still good.'],
    },
    from: 'Your answer goes to {name}, with your name.',
    waiting: 'Not sent yet. It is sent as soon as there is a connection; keep this page open.',
    noScript: 'This page needs JavaScript to show the questions.',
  },
  de: {
    dir: 'ltr',
    notices: {
      invalid: ['Dieser Link ist ungültig', 'Vielleicht fehlt ein Teil davon. Öffnen Sie ihn noch einmal aus der Nachricht, in der er stand.'],
      expired: ['Dieser Link ist abgelaufen', 'Wenn Sie noch antworten möchten, bitten Sie den Absender um einen neuen.'],
      used: ['Sie haben schon geantwortet', 'Danke. Jeder Link gilt einmal, es ist nichts mehr zu tun.'],
      closed: ['Diese Umfrage ist beendet', 'Danke, dass Sie antworten wollten. Sie nimmt keine Antworten mehr an.'],
      crowded: ['Bitte versuchen Sie es in einer Minute noch einmal', 'Aus Ihrem Netz wurden gerade viele Links geöffnet. Ihrer gilt noch.'],
    },
    from: 'Ihre Antwort geht mit Ihrem Namen an {name}.',
    waiting: 'Noch nicht gesendet. Das geschieht, sobald es eine Verbindung gibt; lassen Sie diese Seite offen.',
    noScript: 'Diese Seite braucht JavaScript, um die Fragen zu zeigen.',
  },
  es: {
    dir: 'ltr',
    notices: {
      invalid: ['Este enlace no es válido', 'Puede que falte una parte. Ábralo de nuevo desde el mensaje en que llegó.'],
      expired: ['Este enlace ha caducado', 'Si aún quiere responder, pida uno nuevo a quien se lo envió.'],
      used: ['Ya ha respondido', 'Gracias. Cada enlace sirve una vez; no hay nada más que hacer.'],
      closed: ['Esta encuesta está cerrada', 'Gracias por querer responder. Ya no admite respuestas.'],
      crowded: ['Inténtelo de nuevo dentro de un minuto', 'Acaban de abrirse muchos enlaces desde su red. El suyo sigue siendo válido.'],
    },
    from: 'Su respuesta llega a {name} con su nombre.',
    waiting: 'Aún no se ha enviado. Se enviará en cuanto haya conexión; deje esta página abierta.',
    noScript: 'Esta página necesita JavaScript para mostrar las preguntas.',
  },
  fr: {
    dir: 'ltr',
    notices: {
      invalid: ['Ce lien n’est pas valable', 'Il en manque peut-être une partie. Ouvrez-le à nouveau depuis le message reçu.'],
      expired: ['Ce lien a expiré', 'Si vous souhaitez encore répondre, demandez-en un nouveau à l’expéditeur.'],
      used: ['Vous avez déjà répondu', 'Merci. Chaque lien sert une fois, il n’y a plus rien à faire.'],
      closed: ['Cette enquête est close', 'Merci d’avoir voulu répondre. Elle ne prend plus de réponses.'],
      crowded: ['Réessayez dans une minute', 'De nombreux liens viennent d’être ouverts depuis votre réseau. Le vôtre reste valable.'],
    },
    from: 'Votre réponse parvient à {name} avec votre nom.',
    waiting: 'Pas encore envoyé. L’envoi se fera dès que la connexion sera là ; gardez cette page ouverte.',
    noScript: 'Cette page a besoin de JavaScript pour montrer les questions.',
  },
  sv: {
    dir: 'ltr',
    notices: {
      invalid: ['Länken är inte giltig', 'Kanske saknas en del av den. Öppna den igen från meddelandet den kom i.'],
      expired: ['Länken har gått ut', 'Vill du fortfarande svara, be avsändaren om en ny.'],
      used: ['Du har redan svarat', 'Tack. Varje länk gäller en gång, så det är inget mer att göra.'],
      closed: ['Enkäten är stängd', 'Tack för att du ville svara. Den tar inte längre emot svar.'],
      crowded: ['Försök igen om en minut', 'Många länkar har just öppnats från ditt nätverk. Din gäller fortfarande.'],
    },
    from: 'Ditt svar går till {name}, med ditt namn.',
    waiting: 'Inte skickat än. Det skickas så snart det finns en anslutning; låt sidan vara öppen.',
    noScript: 'Sidan behöver JavaScript för att visa frågorna.',
  },
  ja: {
    dir: 'ltr',
    notices: {
      invalid: ['このリンクは無効です', '一部が欠けている可能性があります。届いたメッセージからもう一度開いてください。'],
      expired: ['このリンクは期限切れです', '回答をご希望の場合は、送信者に新しいリンクをご依頼ください。'],
      used: ['すでに回答済みです', 'ありがとうございます。リンクは一度だけ使えます。'],
      closed: ['このアンケートは終了しました', 'ご協力ありがとうございます。現在は回答を受け付けていません。'],
      crowded: ['1 分後にもう一度お試しください', 'お使いのネットワークから多くのリンクが開かれました。このリンクは引き続き有効です。'],
    },
    from: '回答はお名前とともに {name} に送られます。',
    waiting: 'まだ送信されていません。接続でき次第送信されます。このページを開いたままにしてください。',
    noScript: '質問の表示には JavaScript が必要です。',
  },
  ar: {
    dir: 'rtl',
    notices: {
      invalid: ['هذا الرابط غير صالح', 'ربما ينقصه جزء. افتحه مرة أخرى من الرسالة التي وصل فيها.'],
      expired: ['انتهت صلاحية هذا الرابط', 'إذا كنت لا تزال ترغب في الإجابة، فاطلب رابطًا جديدًا ممن أرسله.'],
      used: ['لقد أجبت من قبل', 'شكرًا لك. يُستخدم كل رابط مرة واحدة، ولا شيء آخر مطلوب.'],
      closed: ['هذا الاستبيان مغلق', 'شكرًا لرغبتك في الإجابة. لم يعد يقبل الإجابات.'],
      crowded: ['حاول مرة أخرى بعد دقيقة', 'فُتحت روابط كثيرة من شبكتك للتو. رابطك ما زال صالحًا.'],
    },
    from: 'تصل إجابتك إلى {name} مع اسمك.',
    waiting: 'لم تُرسل بعد. ستُرسل فور توفر الاتصال؛ أبقِ هذه الصفحة مفتوحة.',
    noScript: 'تحتاج هذه الصفحة إلى JavaScript لعرض الأسئلة.',
  },
} as const satisfies Record<string, Words>

/** Those for a BCP 47 tag; English where the language is not known. */
export function wordsFor(tag: string): Words & { language: string } {
  const language = tag.toLowerCase().split('-', 1)[0] ?? ''
  return Object.hasOwn(words, language) ? { language, ...words[language as keyof typeof words] } : { language: 'en', ...words.en }
}
