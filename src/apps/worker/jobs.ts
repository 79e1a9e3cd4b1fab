import { timePasser } from '#flows/let-time-pass.ts'
import { tellOfTitles } from '#flows/tell-of-titles.ts'
import { legalDay } from '#kernel/calendar.ts'
import { logSealer } from '#platform/history/log-store.ts'
import { followOnce } from '#platform/jobs/follow.ts'
import { mailSender } from '#platform/mail/send.ts'
import type { Platform } from '../server/platform.ts'

/** A piece of background work. `work` gives true when it did something and there may be more. */
export interface Job {
  readonly name: string
  readonly idleMs: number
  readonly work: () => Promise<boolean>
}

/** Facts a follower takes at one go. */
const factsAtOnce = 200

/** Everything that is done in the background, in the order in which one thing leads to the next. */
export function jobsOf(platform: Platform): Job[] {
  const { database, store, directory, titles } = platform
  const now = () => platform.clock.now()
  const [operator] = directory.ofKind('operator')
  if (!operator) throw new Error('the country names no body that operates the platform')
  return [
    { name: 'clock', idleMs: 1000, work: timePasser({ database, store, desk: titles, now, operator }) },
    sealing(platform),
    telling(platform),
    ...mailing(platform),
  ]
}

/** Writes notices and mails of what the log has. */
function telling(platform: Platform): Job {
  const { database, titles, calendar, translate, clock, settings } = platform
  const tell = tellOfTitles({
    database,
    law: titles.law,
    newId: titles.newId,
    today: () => legalDay(calendar, clock.now().toISOString()),
    translate,
    publicUrl: settings.publicUrl,
    mails: settings.smtpUrl ? 'send' : settings.demonstration ? 'keep' : 'none',
  })
  return { name: 'notices', idleMs: 200, work: () => followOnce(database, 'notices', tell, factsAtOnce) }
}

/** Hands mails to the mail server, where there is one. */
function mailing({ database, settings, clock }: Platform): Job[] {
  if (!settings.smtpUrl) return []
  const now = () => clock.now()
  const sender = mailSender({ database, smtpUrl: settings.smtpUrl, from: settings.mailFrom, now })
  return [{ name: 'mail', idleMs: 1000, work: () => sender.sendDue() }]
}

/** Puts the facts that wait into the log. */
export function sealing({ database, pack, keys, clock }: Platform): Job {
  const seal = logSealer(database, `guichet-${pack.country.code}`, keys.signing, () => clock.now())
  return {
    name: 'seal',
    idleMs: 100,
    work: async () => {
      await seal()
      return false
    },
  }
}
