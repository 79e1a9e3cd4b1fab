import type { Translate } from '#platform/i18n/messages.ts'

/** A notice as a mail: its subject line and its text, in the language of the translator. */
export function mailOfNotice(
  {
    kind,
    type,
    about,
  }: { readonly kind: string; readonly type: string; readonly about: Readonly<Record<string, string>> },
  name: string,
  address: string,
  t: Translate,
): { readonly subject: string; readonly body: string } {
  return {
    subject: t('work.mail.subject-line', { subject: t(`work.mail.subject.${type}`), number: about.number ?? '' }),
    body: [
      t('work.mail.greeting', { name }),
      t(`work.notice.${type}`, about),
      `${t(`work.mail.link.${kind}`)}\n${address}`,
      `-- \n${t('work.mail.preferences')}`,
    ].join('\n\n'),
  }
}
