import { randomUUID } from 'node:crypto'
import type { NoticePage } from '#domains/work/notice.ts'
import { instantAt, legalTime } from '#kernel/calendar.ts'
import type { Client, ClientAnswer } from '../support/client.ts'
import type { TestPlatform } from '../support/open-test-platform.ts'
import { inOrder, mismatch } from './matches.ts'
import { type NounWord, nounOf, nounWords } from './nouns.ts'
import { paper } from './papers.ts'
import { faultOfProofs, isWithoutProofs } from './proofs.ts'
import type { Step } from './story.ts'
import { put, type Scene } from './values.ts'

/** Plays the steps of one story; gives what was otherwise than the step says, nothing when all was as told. */
export interface Stage {
  play(step: Step): Promise<string | undefined>
  /** Id of the record the story speaks of now. */
  record(): string
}

/** A page of records, or of what names its record apart (a clearing its title). */
interface ListPage {
  readonly rows: readonly ({ readonly id?: string } & Partial<Readonly<Record<string, string>>>)[]
}

/** What a reader is given of a record of any noun: whatever else, the acts offered. */
interface RecordView {
  readonly acts?: readonly { readonly act: string; readonly possible: boolean }[]
}

interface Problem {
  readonly reason: string
  readonly errors: readonly { readonly reason: string }[]
}

/** A stage for one story on a running platform; `day` is when it begins, at nine in the morning. */
export function openStage({ platform, app, as, worker, moveClock }: TestPlatform, day: string): Stage {
  const { calendar, clock, pack } = platform
  const people = new Map<string, Client>()
  /** What the story has made and found, by its word; who made it reads it when names of it are asked for. */
  const made: Record<string, { readonly id: string; readonly by: string }[]> = {}
  /** Which of its records the story speaks of, by noun. */
  const places: Partial<Record<NounWord, number>> = {}
  let word: NounWord = 'title'
  const story = randomUUID()

  const moveTo = (toDay: string, time: string) => {
    moveClock(instantAt(calendar, toDay, time))
    people.clear()
  }
  moveTo(day, '09:00')

  const person = async (login: string): Promise<Client> => {
    const client = people.get(login) ?? (await as(login))
    people.set(login, client)
    return client
  }
  const noun = () => nounOf(word)
  const spokenOf = () => made[word]?.[places[word] ?? 0]
  const record = () => spokenOf()?.id ?? 'none'
  const remember = (what: string, id: string, by: string) => {
    const kept = made[what] ?? []
    made[what] = kept
    const known = kept.findIndex((one) => one.id === id)
    const place = known >= 0 ? known : kept.push({ id, by }) - 1
    if (isNoun(what)) places[what] = place
  }

  const scene = async (): Promise<Scene> => {
    const known = spokenOf()
    const view = known && (await (await person(known.by)).get(`${noun().at}/${known.id}`)).body
    const { named } = noun()
    return {
      pack,
      named: view === undefined ? undefined : (name) => named(view, name),
      made: Object.fromEntries(Object.entries(made).map(([what, all]) => [what, all.map(({ id }) => id)])),
      story,
      now: clock.now(),
    }
  }
  const filled = async <T>(value: T): Promise<T> =>
    /[$]|"like"/.test(JSON.stringify(value) ?? '') ? (put(value, await scene()) as T) : value

  async function act(login: string, step: Step): Promise<string | undefined> {
    if (!step.does) return undefined
    for (let time = 0; time < (step.times ?? 1); time += 1) {
      const fault = answerFault(await once(login, step.does, step.with), step)
      if (fault) return fault
    }
    return undefined
  }

  async function once(login: string, does: string, input: Step['with']) {
    const deed = noun().deeds[does]
    if (!deed) throw new Error(`nobody can ${does} a ${word}`)
    const papers = (name: string) => paper(name, pack.country.code)
    const answer = await deed(await person(login), (await filled(input)) ?? {}, { id: record(), paper: papers })
    const { id } = (answer.body ?? {}) as { id?: string }
    const what = noun().makes[does]
    if (what !== undefined && answer.status === 201 && id) remember(what, id, login)
    return answer
  }

  /** The record of the noun that the person's list gives first for these filters. */
  async function find(login: string, where: Step['finds']): Promise<string | undefined> {
    if (!where) return undefined
    const query = new URLSearchParams(await filled(where))
    const { status, body } = await (await person(login)).get<ListPage>(`${noun().at}?${query}`)
    const [row] = status === 200 ? body.rows : []
    if (row?.id === undefined) return `finds no ${word} (${status})`
    remember(word, row.id, login)
    return undefined
  }

  /** What the person reads, one question after the other; the first that is otherwise counts. */
  async function look(login: string, step: Step): Promise<string | undefined> {
    const reader = await person(login)
    return (
      (await sees(reader, step)) ??
      (await reads(reader, step.reads)) ??
      (await isListed(reader, step.lists)) ??
      (await hasHistory(reader, step.history)) ??
      (await isTold(reader, step)) ??
      (await proves(reader, step.proves))
    )
  }

  async function sees(reader: Client, step: Step): Promise<string | undefined> {
    const { sees: part, may = [], mayNot = [] } = step
    if (part === undefined && may.length + mayNot.length === 0) return undefined
    const { status, body } = await reader.get<RecordView>(`${noun().at}/${record()}`)
    if (part === 'nothing') return status === 404 ? undefined : `the ${word} is there to see (${status})`
    if (status !== 200) return `there is nothing to see (${status})`
    const possible = (body.acts ?? []).filter((one) => one.possible).map((one) => one.act)
    const missing = may.find((one) => !possible.includes(one))
    const offered = mayNot.find((one) => possible.includes(one))
    if (missing) return `${missing} is not offered, only: ${possible.join(', ')}`
    if (offered) return `${offered} is offered`
    return mismatch(await filled(part ?? {}), body)
  }

  async function reads(reader: Client, read: Step['reads']): Promise<string | undefined> {
    if (!read) return undefined
    const { at, where, gives } = await filled(read)
    const page = (after: string | undefined) => {
      const query = String(new URLSearchParams({ ...where, ...(after !== undefined && { after }) }))
      return reader.get<{ next?: string; more?: boolean } | undefined>(query ? `${at}?${query}` : at)
    }
    let { status, body } = await page(undefined)
    if (gives === 'nothing') return [403, 404].includes(status) ? undefined : `${at} answers ${status}`
    if (status !== 200) return `${at} answers ${status}`
    // The stories of a country share its records: what is one among others may be on a later page.
    const first = mismatch(gives, body)
    while (first && wantsSome(gives) && body?.next !== undefined && body.more !== false) {
      ;({ status, body } = await page(body.next))
      if (status !== 200 || mismatch(gives, body) === undefined) break
    }
    return first && (status === 200 ? mismatch(gives, body) && first : `${at} answers ${status}`)
  }

  async function isListed(reader: Client, lists: Step['lists']): Promise<string | undefined> {
    if (!lists) return undefined
    const query = new URLSearchParams(await filled(lists.where ?? {}))
    const { status, body } = await reader.get<ListPage>(`${lists.of ? `/api/${lists.of}` : noun().at}?${query}`)
    if (status !== 200) return `the list answers ${status}`
    const row = body.rows.find((one) => (one[word] ?? one.id) === record())
    if (lists.row === 'nothing') return row ? `the ${word} is in the list` : undefined
    return row ? mismatch(await filled(lists.row), row) : `the ${word} is not in the list`
  }

  async function hasHistory(reader: Client, history: Step['history']): Promise<string | undefined> {
    if (!history) return undefined
    const { body } = await reader.get<{ entries?: { type: string }[] }>(`${noun().at}/${record()}/history`)
    const types = (body.entries ?? []).map(({ type }) => type)
    return inOrder(history, types) ? undefined : `the history is ${types.join(', ')}`
  }

  async function isTold(reader: Client, { told, untold = [] }: Step): Promise<string | undefined> {
    if (told === undefined && untold.length === 0) return undefined
    await worker.settled()
    const heard = await noticesOf(reader, record())
    if (told === 'nothing') return heard.length === 0 ? undefined : `is told of ${heard.join(', ')}`
    const missed = told?.find((one) => !heard.includes(one))
    const overheard = untold.find((one) => heard.includes(one))
    if (missed) return `is not told of ${missed}, only of: ${heard.join(', ')}`
    return overheard && `is told of ${overheard}`
  }

  async function proves(reader: Client, types: Step['proves']): Promise<string | undefined> {
    if (!types) return undefined
    await worker.settled()
    if (types !== 'nothing') return faultOfProofs(app, reader, `${noun().at}/${record()}`, types)
    return (await isWithoutProofs(reader, `${noun().at}/${record()}`)) ? undefined : 'proofs are given'
  }

  return {
    record,
    async play(step) {
      for (const one of nounWords.filter((each) => step[each] !== undefined)) {
        word = one
        places[one] = (step[one] ?? 1) - 1
      }
      word = step.of ?? word
      if (step.day !== undefined || step.time !== undefined) {
        const now = legalTime(calendar, clock.now().toISOString())
        moveTo(step.day ?? now.day, step.time ?? '09:00')
        await worker.settled()
      }
      if (step.as === undefined) return undefined
      return (await find(step.as, step.finds)) ?? (await act(step.as, step)) ?? (await look(step.as, step))
    },
  }
}

const isNoun = (word: string): word is NounWord => (nounWords as readonly string[]).includes(word)

/** Types of the facts of a record that a person has been given notice of, read page by page. */
const wantsSome = ({ rows }: { readonly rows?: unknown }): boolean =>
  typeof rows === 'object' && rows !== null && 'some' in rows

async function noticesOf(reader: Client, id: string): Promise<string[]> {
  const rows: NoticePage['rows'] = []
  let after: string | undefined
  do {
    const { body } = await reader.get<NoticePage>(`/api/notices${after === undefined ? '' : `?after=${after}`}`)
    rows.push(...body.rows)
    after = body.next
  } while (after !== undefined)
  return rows.filter(({ record }) => record === id).map(({ type }) => type)
}

function answerFault({ status, body, text }: ClientAnswer<unknown>, { now, objects }: Step): string | undefined {
  if (status >= 400) {
    const { reason, errors = [] } = (body ?? { reason: text }) as Problem
    const reasons = [...new Set([...errors.map((one) => one.reason), reason])]
    if (objects === undefined) return `objected: ${reasons.join(', ')} (${status}) ${JSON.stringify(errors)}`
    return reasons.includes(objects) ? undefined : `objected for another reason: ${reasons.join(', ')}`
  }
  if (objects !== undefined) return `did not object, but went on to ${(body as { status?: string })?.status}`
  const after = (body as { status?: string } | undefined)?.status
  return now === undefined || after === now ? undefined : `it is now ${after}, not ${now}`
}
