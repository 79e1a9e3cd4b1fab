import type { PortLaw } from '#domains/ports/port-law.ts'

/** What countries fill in differently in the same document; the pack of a country says its own. */
export type AwmdsProfile = NonNullable<PortLaw['manifest']['awmds']>

/** What most installations do. */
export const usualProfile: AwmdsProfile = {
  billTypes: { MSB: 'master', MST: 'master', HSB: 'house', HBL: 'house' },
  empty: ['0/0', '0', 'E', 'EMPTY', '4'],
}
