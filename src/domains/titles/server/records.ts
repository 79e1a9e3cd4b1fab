import type { Calendar } from '#kernel/calendar.ts'
import type { House } from '#kernel/carry-out.ts'
import { plainWords } from '#platform/database/plain-words.ts'
import type { RecordTable } from '#platform/records/record-table.ts'
import { wakeAt } from '../clock.ts'
import { totalOf } from '../content.ts'
import type { TitleFact } from '../facts.ts'
import { titleLife } from '../life.ts'
import type { Title } from '../title.ts'
import type { TitleLaw } from '../title-law.ts'

export const titleHouse: House<Title, TitleFact> = { kind: 'title', life: titleLife }

/** How titles rest in the database, and what their lists and queues are searched by. */
export function titleRecords(law: TitleLaw, calendar: Calendar): RecordTable<Title, TitleFact> {
  return {
    house: titleHouse,
    table: 'title',
    columns: {
      readable_by: 'text[]',
      owner: 'uuid',
      category: 'text',
      direction: 'text',
      status: 'text',
      number: 'text',
      holders: 'text[]',
      stage: 'text',
      since: 'timestamptz',
      until: 'timestamptz',
      claimed_by: 'uuid',
      claimed_by_name: 'text',
      change: 'text',
      owner_name: 'text',
      counterparty: 'text',
      goods: 'text',
      total: 'numeric',
      currency: 'text',
      expires_on: 'date',
      wake_at: 'timestamptz',
      updated_at: 'timestamptz',
      words: 'text',
    },
    cells: (title) => {
      const shown = title.content ?? title.draft
      return {
        readable_by: readersOf(title, law),
        owner: title.owner,
        category: title.category,
        direction: title.direction,
        status: title.status,
        number: title.number ?? null,
        holders: title.desk?.organisations ?? [],
        stage: title.desk?.stage ?? null,
        since: title.desk?.since ?? null,
        until: title.desk?.until ?? null,
        claimed_by: title.desk?.claimedBy?.user ?? null,
        claimed_by_name: title.desk?.claimedBy?.name ?? null,
        change: title.change?.kind ?? null,
        owner_name: title.ownerName,
        counterparty: shown.counterparty?.name ?? null,
        goods: shown.lines?.[0]?.designation ?? null,
        total: title.content ? totalOf(title.content) : null,
        currency: shown.currency ?? null,
        expires_on: title.domiciliation?.expiresOn ?? null,
        wake_at: wakeAt(title, law, calendar) ?? null,
        updated_at: title.updatedAt,
        words: searchWords(title),
      }
    },
  }
}

/**
 * Who may see a title: its owner, the owner's agents under a mandate for this category, and, once it is signed, every
 * body it is put before. A bank that had it keeps sight of what it decided.
 */
function readersOf(title: Title, law: TitleLaw): string[] {
  const owner = [title.owner, `${title.owner}:${title.category}`, `${title.owner}:*`]
  const { content } = title
  if (!content) return owner
  return [
    ...new Set([
      ...owner,
      content.bank.organisation,
      ...title.formerBanks,
      ...(title.domiciliation ? [title.domiciliation.bank, law.customs] : []),
      ...(title.change?.kind === 'change-of-bank' && title.change.at === 'new-bank'
        ? [title.change.bank.organisation]
        : []),
      ...title.departments,
      ...(title.ministry ? [title.ministry] : []),
      ...(title.clearing || title.specialRequests.length > 0 ? [law.exchangeOffice] : []),
    ]),
  ]
}

/** Everything a person may type to find it again, without case and accents. */
function searchWords(title: Title): string {
  const { draft, content } = title
  const shown = content ?? draft
  const words = [
    title.number,
    title.ownerName,
    shown.counterparty?.name,
    shown.contract?.number,
    title.domiciliation?.number,
    title.preDomiciliation?.reference,
    ...(shown.lines ?? []).flatMap(({ hs, designation }) => [hs, designation]),
    ...title.imputations.map(({ declaration }) => declaration),
    ...title.settlements.map(({ reference }) => reference),
  ]
  return plainWords(words.filter((word) => word !== undefined).join(' ')).slice(0, 4000)
}
