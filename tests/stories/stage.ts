import type { HistoryEntry, TitleView } from '#domains/titles/views.ts'
import type { NoticePage } from '#domains/work/notice.ts'
import { instantAt, legalTime } from '#kernel/calendar.ts'
import type { Client, ClientAnswer } from '../support/client.ts'
import type { TestPlatform } from '../support/open-test-platform.ts'
import { perform } from './deeds.ts'
import { inOrder, mismatch } from './matches.ts'
import { faultOfProofs, isWithoutProofs } from './proofs.ts'
import type { Step } from './story.ts'
import { put, type Scene } from './values.ts'

/** Plays the steps of one story; gives what was otherwise than the step says, nothing when all was as told. */
export interface Stage {
  play(step: Step): Promise<string | undefined>
  /** Id of the title the story speaks of now. */
  title(): string
}

/** A page of titles, or of clearings, which name their title apart. */
interface ListPage {
  readonly rows: readonly { readonly id?: string; readonly title?: string }[]
}

interface Problem {
  readonly reason: string
  readonly errors: readonly { readonly reason: string }[]
}

/** A stage for one story on a running platform; `day` is when it begins, at nine in the morning. */
export function openStage({ platform, app, as, worker, moveClock }: TestPlatform, day: string): Stage {
  const { calendar, clock, pack } = platform
  const people = new Map<string, Client>()
  const titles: { readonly id: string; readonly by: string }[] = []
  const templates: string[] = []
  let spokenOf = 0

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
  const title = () => titles[spokenOf]?.id ?? 'none'

  const scene = async (): Promise<Scene> => {
    const known = titles[spokenOf]
    const read = known && (await (await person(known.by)).get<TitleView>(`/api/titles/${known.id}`))
    return { pack, title: read?.body.title, titles: titles.map(({ id }) => id), templates, now: clock.now() }
  }
  const filled = async <T>(value: T): Promise<T> =>
    JSON.stringify(value)?.includes('"$') ? (put(value, await scene()) as T) : value

  async function act(login: string, step: Step): Promise<string | undefined> {
    if (!step.does) return undefined
    for (let time = 0; time < (step.times ?? 1); time += 1) {
      const fault = answerFault(await once(login, step.does, step.with), step)
      if (fault) return fault
    }
    return undefined
  }

  async function once(login: string, deed: NonNullable<Step['does']>, input: Step['with']) {
    const answer = await perform(await person(login), deed, input && (await filled(input)), title())
    const { id } = (answer.body ?? {}) as { id?: string }
    if (answer.status === 201 && id && (deed === 'start' || deed === 'startFromInvoice'))
      spokenOf = titles.push({ id, by: login }) - 1
    if (answer.status === 201 && id && deed === 'saveTemplate') templates.push(id)
    return answer
  }

  /** What the person reads, one question after the other; the first that is otherwise counts. */
  async function look(login: string, step: Step): Promise<string | undefined> {
    const reader = await person(login)
    return (
      (await sees(reader, step)) ??
      (await isListed(reader, step.lists)) ??
      (await hasHistory(reader, step.history)) ??
      (await isTold(reader, step)) ??
      (await proves(reader, step.proves))
    )
  }

  async function sees(reader: Client, step: Step): Promise<string | undefined> {
    const { sees: part, may = [], mayNot = [] } = step
    if (part === undefined && may.length + mayNot.length === 0) return undefined
    const { status, body } = await reader.get<TitleView>(`/api/titles/${title()}`)
    if (part === 'nothing') return status === 404 ? undefined : `the title is there to see (${status})`
    if (status !== 200) return `there is nothing to see (${status})`
    const possible = body.acts.filter((one) => one.possible).map((one) => one.act)
    const missing = may.find((one) => !possible.includes(one))
    const offered = mayNot.find((one) => possible.includes(one))
    if (missing) return `${missing} is not offered, only: ${possible.join(', ')}`
    if (offered) return `${offered} is offered`
    return mismatch(await filled(part ?? {}), body)
  }

  async function isListed(reader: Client, lists: Step['lists']): Promise<string | undefined> {
    if (!lists) return undefined
    const query = new URLSearchParams(await filled(lists.where ?? {}))
    const list = lists.of ?? 'titles'
    const { status, body } = await reader.get<ListPage>(`/api/${list}?${query}`)
    if (status !== 200) return `the list answers ${status}`
    const row = body.rows.find((one) => (one.title ?? one.id) === title())
    if (lists.row === 'nothing') return row ? 'the title is in the list' : undefined
    return row ? mismatch(await filled(lists.row), row) : 'the title is not in the list'
  }

  async function hasHistory(reader: Client, history: Step['history']): Promise<string | undefined> {
    if (!history) return undefined
    const { body } = await reader.get<{ entries?: HistoryEntry[] }>(`/api/titles/${title()}/history`)
    const types = (body.entries ?? []).map(({ type }) => type)
    return inOrder(history, types) ? undefined : `the history is ${types.join(', ')}`
  }

  async function isTold(reader: Client, { told, untold = [] }: Step): Promise<string | undefined> {
    if (told === undefined && untold.length === 0) return undefined
    await worker.settled()
    const heard = await noticesOf(reader, title())
    if (told === 'nothing') return heard.length === 0 ? undefined : `is told of ${heard.join(', ')}`
    const missed = told?.find((one) => !heard.includes(one))
    const overheard = untold.find((one) => heard.includes(one))
    if (missed) return `is not told of ${missed}, only of: ${heard.join(', ')}`
    return overheard && `is told of ${overheard}`
  }

  async function proves(reader: Client, types: Step['proves']): Promise<string | undefined> {
    if (!types) return undefined
    await worker.settled()
    if (types !== 'nothing') return faultOfProofs(app, reader, title(), types)
    return (await isWithoutProofs(reader, title())) ? undefined : 'proofs are given'
  }

  return {
    title,
    async play(step) {
      if (step.title !== undefined) spokenOf = step.title - 1
      if (step.day !== undefined || step.time !== undefined) {
        const now = legalTime(calendar, clock.now().toISOString())
        moveTo(step.day ?? now.day, step.time ?? '09:00')
        await worker.settled()
      }
      if (step.as === undefined) return undefined
      return (await act(step.as, step)) ?? (await look(step.as, step))
    },
  }
}

/** Types of the facts of a title that a person has been given notice of, read page by page. */
async function noticesOf(reader: Client, title: string): Promise<string[]> {
  const rows: NoticePage['rows'] = []
  let after: string | undefined
  do {
    const { body } = await reader.get<NoticePage>(`/api/notices${after === undefined ? '' : `?after=${after}`}`)
    rows.push(...body.rows)
    after = body.next
  } while (after !== undefined)
  return rows.filter(({ record }) => record === title).map(({ type }) => type)
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
  return now === undefined || after === now ? undefined : `the title is now ${after}, not ${now}`
}
