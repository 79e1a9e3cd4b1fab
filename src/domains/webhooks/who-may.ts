import { type Objections, objection } from '#kernel/decision.ts'
import type { Circumstances } from './circumstances.ts'
import type { Webhook } from './webhook.ts'

/**
 * Why this caller may not look after webhooks; nothing when he may. Administrators do so for their organisation, and its
 * machines for themselves: whatever they are told they may also ask for.
 */
export function mayNotTend({
  caller,
  isMachine,
}: Pick<Circumstances, 'caller' | 'isMachine'>): Objections<'administrator-needed'> | undefined {
  return isMachine || caller.rights.includes('administer') ? undefined : objection('forbidden', 'administrator-needed')
}

/** Why this caller may do nothing to this webhook. A stranger is told that there is none. */
export function forbids(
  { organisation, status }: Pick<Webhook, 'organisation' | 'status'>,
  c: Pick<Circumstances, 'caller' | 'isMachine'>,
): Objections<'no-such-webhook' | 'administrator-needed'> | undefined {
  if (organisation !== c.caller.organisation || status === 'removed') return objection('absent', 'no-such-webhook')
  return mayNotTend(c)
}
