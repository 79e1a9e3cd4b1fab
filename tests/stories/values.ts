import type { CountryPack } from '#countries/pack.ts'
import { legalDay } from '#kernel/calendar.ts'

/** What the names in a story may stand for while it runs. */
export interface Scene {
  readonly pack: CountryPack
  /** What a name stands for in the record the story speaks of now, as its maker reads it; absent before the first. */
  readonly named: ((name: string) => unknown) | undefined
  /** Ids of what the story has made and found, by its word, in order. */
  readonly made: Readonly<Record<string, readonly string[]>>
  /** A word that no other story has. */
  readonly story: string
  readonly now: Date
}

/**
 * The value with every `$name` in it replaced, also inside an address (`/api/lots/$lot1`): `$bank:101` and `$organisation:customs` by code,
 * `$colleague:nils` by login; `$title1`, `$template1`, `$manifest1` of the story; `$today`; `$story`, a word no other story has; and what the noun spoken of
 * names in its record (`$line1`, `$number`, `$draft` whole). An object with `like` is that one, with the other fields
 * laid over it. Throws when there is nothing of that name.
 */
export function put(value: unknown, scene: Scene): unknown {
  if (typeof value === 'string') return text(value, scene)
  if (Array.isArray(value)) return value.map((one) => put(one, scene))
  if (typeof value !== 'object' || value === null) return value
  const { like, ...own } = value as Readonly<Record<string, unknown>>
  const fields = Object.fromEntries(
    Object.entries(own).map(([name, one]) => [String(put(name, scene)), put(one, scene)]),
  )
  return like === undefined ? fields : laidOver(put(like, scene), fields)
}

function text(value: string, scene: Scene): unknown {
  if (value.startsWith('$')) return named(value.slice(1), scene)
  return value.startsWith('/api/') ? value.replace(/\$([\w:-]+)/g, (_, name) => String(named(name, scene))) : value
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

function find(name: string, { pack, named: ofRecord, made, story, now }: Scene): unknown {
  const [word = '', code] = name.split(':')
  if (code !== undefined) {
    if (word === 'colleague') return pack.demonstration.people.find(({ login }) => login === code)?.id
    return [...pack.organisations, ...pack.demonstration.traders].find((one) => one.code === code)?.id
  }
  if (name === 'story') return story
  if (name === 'today') return legalDay(pack.calendar, now.toISOString())
  const counted = /^([a-z]+)(\d+)$/.exec(name)
  const ids = made[counted?.[1] ?? '']
  return ids && counted ? ids[Number(counted[2]) - 1] : ofRecord?.(name)
}
