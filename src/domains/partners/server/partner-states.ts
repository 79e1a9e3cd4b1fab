import { type Database, query } from '#platform/database/database.ts'

/** How a partner's system does: it is down when the oldest message it has not acknowledged is older than a quarter of an hour. */
export interface PartnerState {
  readonly down: boolean
  readonly since?: string
  readonly waiting: number
}

const patienceMs = 15 * 60_000

/** The states of partners' systems, as last looked up. */
export interface PartnerStates {
  of(partner: string): PartnerState | undefined
  all(): ReadonlyMap<string, PartnerState>
  look(): Promise<void>
}

/** Watches the partners whose own system answers; `now` is asked at each look. */
export function partnerStates(database: Database, partners: () => readonly string[], now: () => Date): PartnerStates {
  let known: ReadonlyMap<string, PartnerState> = new Map()
  return {
    of: (partner) => known.get(partner),
    all: () => known,
    async look() {
      const rows = await query(
        database,
        `select partner, count(*)::int as waiting, min(at) as oldest from partner_message where acknowledged_at is null group by partner`,
      )
      const open = new Map(
        rows.map(({ partner, waiting, oldest }) => [
          String(partner),
          { waiting: Number(waiting), oldest: String(oldest) },
        ]),
      )
      known = new Map(
        partners().map((partner) => {
          const { waiting = 0, oldest } = open.get(partner) ?? {}
          const down = oldest !== undefined && now().getTime() - Date.parse(oldest) > patienceMs
          return [partner, { down, waiting, ...(down && { since: oldest }) }]
        }),
      )
    },
  }
}
