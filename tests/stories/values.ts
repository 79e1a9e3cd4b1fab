import type { CountryPack } from '#countries/pack.ts'
import type { Title } from '#domains/titles/title.ts'
import { legalDay } from '#kernel/calendar.ts'

/** What the names in a story may stand for while it runs. */
export interface Scene {
  readonly pack: CountryPack
  /** The title the story speaks of now, as its applicant reads it; absent before the first. */
  readonly title: Title | undefined
  /** Ids of the titles and templates of the story, in the order in which it made them. */
  readonly titles: readonly string[]
  readonly templates: readonly string[]
  readonly now: Date
}

/**
 * The value with every `$name` in it replaced: `$bank:101` and `$organisation:customs` by code, `$colleague:nils` by
 * login; `$line1`, `$document1`, `$imputation1`, `$settlement1`, `$question1`, `$request1` of the title; `$title1`,
 * `$template1` of the story; `$number`, `$expiry`, `$today`; `$draft` and `$content` whole. An object with `like` is that
 * one, with the other fields laid over it. Throws when there is nothing of that name.
 */
export function put(value: unknown, scene: Scene): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? named(value.slice(1), scene) : value
  if (Array.isArray(value)) return value.map((one) => put(one, scene))
  if (typeof value !== 'object' || value === null) return value
  const { like, ...own } = value as Readonly<Record<string, unknown>>
  const fields = Object.fromEntries(
    Object.entries(own).map(([name, one]) => [String(put(name, scene)), put(one, scene)]),
  )
  return like === undefined ? fields : laidOver(put(like, scene), fields)
}

/** One value over another: objects field by field, lists element by element, `null` takes a field away, anything else replaces. */
export function laidOver(under: unknown, over: unknown): unknown {
  if (Array.isArray(under) && Array.isArray(over))
    return Array.from({ length: Math.max(under.length, over.length) }, (_, i) =>
      i in over ? laidOver(under[i], over[i]) : under[i],
    )
  if (!isObject(under) || !isObject(over)) return over
  const names = [...new Set([...Object.keys(under), ...Object.keys(over)])].filter((name) => over[name] !== null)
  return Object.fromEntries(names.map((name) => [name, name in over ? laidOver(under[name], over[name]) : under[name]]))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function named(name: string, scene: Scene): unknown {
  const value = find(name, scene)
  if (value === undefined) throw new Error(`nothing here is called $${name}`)
  return value
}

function find(name: string, { pack, title, titles, templates, now }: Scene): unknown {
  const [word = '', code] = name.split(':')
  if (code !== undefined) {
    if (word === 'colleague') return pack.demonstration.people.find(({ login }) => login === code)?.id
    return [...pack.organisations, ...pack.demonstration.traders].find((one) => one.code === code)?.id
  }
  const counted = /^([a-z]+)(\d+)$/.exec(name)
  if (counted) {
    const i = Number(counted[2]) - 1
    if (counted[1] === 'title') return titles[i]
    if (counted[1] === 'template') return templates[i]
    return title && listsOf(title)[counted[1] ?? '']?.[i]?.id
  }
  switch (name) {
    case 'today':
      return legalDay(pack.calendar, now.toISOString())
    case 'number':
      return title?.number
    case 'expiry':
      return title?.domiciliation?.expiresOn
    case 'draft':
      return title?.draft
    case 'content':
      return title?.content
    default:
      return undefined
  }
}

const listsOf = (title: Title): Readonly<Record<string, readonly { readonly id: string }[]>> => ({
  line: title.content?.lines ?? title.draft.lines ?? [],
  document: title.documents,
  imputation: title.imputations,
  settlement: title.settlements,
  question: title.questions,
  request: title.specialRequests,
})
