import type { Webhook } from '#domains/webhooks/webhook.ts'
import { type Database, query } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { personFrom } from './tell-of-titles.ts'

/** When a webhook stops by itself, because nothing arrives or nothing more is wanted, the administrators of its organisation are told. */
export function tellOfWebhooks(deps: NoticeDeps & { readonly database: Database }): FollowUp {
  return async (facts) => {
    const stopped = facts.filter(hasStoppedByItself)
    const told = await Promise.all(
      stopped.map(async (fact) => {
        const [row] = await query(deps.database, 'select body from webhook where id = $1', [fact.record])
        const webhook = row?.body as Webhook | undefined
        if (!webhook) return []
        const people = await query(
          deps.database,
          `select id, organisation, name, email, language, rights, mail_wanted from account
            where organisation = $1 and status = 'active' and 'administer' = any (rights) order by id`,
          [webhook.organisation],
        )
        const address = new URL(webhook.address).host
        const about = { address, number: address }
        const said = { type: fact.type, urgency: 'high', about, path: `/webhooks/${webhook.id}` } as const
        return people.map((person) => ({ ...said, fact, person: personFrom(person) }))
      }),
    )
    return tellPeople(deps, told.flat())
  }
}

const hasStoppedByItself = ({ house, type, body }: FollowedFact): boolean =>
  house === 'webhook' && (type === 'WebhookEnded' || (type === 'WebhookPaused' && body.because === 'failing'))
