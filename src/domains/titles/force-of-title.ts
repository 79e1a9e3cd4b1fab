import type { LocalDate } from '#kernel/elements.ts'
import type { Title, TitleStatus } from './title.ts'

/** Whether a title may be used: not yet decided, usable at customs, or no longer, for whatever reason. */
export const forces = ['not-yet', 'in-force', 'ended'] as const
export type Force = (typeof forces)[number]

const forceInStatus: Readonly<Record<TitleStatus, Force>> = {
  draft: 'not-yet',
  'at-pre-domiciliation': 'not-yet',
  'at-technical-opinion': 'not-yet',
  'at-ministry-decision': 'not-yet',
  'at-domiciliation': 'not-yet',
  returned: 'not-yet',
  domiciled: 'in-force',
  'partly-imputed': 'in-force',
  'totally-imputed': 'ended',
  cleared: 'ended',
  refused: 'ended',
  cancelled: 'ended',
  expired: 'ended',
}

/**
 * A title is in force from its domiciliation until it is used up or its last day has passed, that day included. Why it
 * ended is not told here: the answer is for whoever holds a paper of it, and no more than they need.
 */
export function forceOf({ status, domiciliation }: Title, today: LocalDate): Force {
  const force = forceInStatus[status]
  return force === 'in-force' && domiciliation && domiciliation.expiresOn < today ? 'ended' : force
}
