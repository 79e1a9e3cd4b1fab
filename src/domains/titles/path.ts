import { addWorkingHours } from '#kernel/calendar.ts'
import { getCategory } from './category.ts'
import type { Circumstances } from './circumstances.ts'
import { evolve } from './evolve.ts'
import type { TitleFact } from './facts.ts'
import { startsWithOne } from './hs.ts'
import { stamp } from './standing.ts'
import type { Desk, Stage, Title, TitleContent } from './title.ts'
import type { Category, TitleLaw } from './title-law.ts'

/** The desks a title passes, and who sits at them besides the bank. */
export interface Route {
  readonly path: readonly Stage[]
  readonly departments: readonly string[]
  readonly ministry?: string
}

interface Known {
  readonly content?: TitleContent
  readonly departments: readonly string[]
  readonly ministry?: string
}
type Moment = Pick<Circumstances, 'at' | 'law' | 'calendar'>

/**
 * The route of a title: the path of its category; every department one of whose HS prefixes fits a line gives its
 * opinion, and the stage is left out when there is none. Throws when the country's data name no ministry or a path
 * that does not end at the bank.
 */
export function routeOf(category: Category, lines: TitleContent['lines'], law: TitleLaw): Route {
  if (category.path.at(-1) !== 'domiciliation')
    throw new Error(`the path of ${category.code} must end with domiciliation`)
  const departments = category.path.includes('technical-opinion')
    ? law.departments
        .filter(({ hs }) => lines.some((line) => startsWithOne(line.hs, hs)))
        .map((one) => one.organisation)
    : []
  const path = category.path.filter((stage) => stage !== 'technical-opinion' || departments.length > 0)
  if (!path.includes('ministry-decision')) return { path, departments }

  const ministry = law.ministries[category.code] ?? law.ministries['*']
  if (ministry === undefined) throw new Error(`the law names no ministry for ${category.code}`)
  return { path, departments, ministry }
}

/** The desk of a stage, with the time the law gives it. */
export function deskAt(stage: Stage, title: Known, moment: Moment): Desk {
  switch (stage) {
    case 'pre-domiciliation':
    case 'domiciliation':
      return deskOf(stage, bankOf(title), moment)
    case 'technical-opinion':
      return deskOf(stage, title.departments, moment)
    case 'ministry-decision':
      return deskOf(stage, title.ministry === undefined ? [] : [title.ministry], moment)
  }
}

/** The desk after this stage on the title's path; customs when it was the last. */
export function deskAfter(stage: Stage, title: Known & Pick<Title, 'path'>, moment: Moment): Desk {
  const next = title.path[title.path.indexOf(stage) + 1]
  return next ? deskAt(next, title, moment) : customsDesk(moment)
}

/** Customs waits for goods, so it has no deadline. */
const customsDesk = ({ at, law }: Moment): Desk => ({
  stage: 'customs',
  organisations: [law.customs],
  since: at,
})

/** Back with the applicant, who takes the time he needs. */
export const applicantDesk = ({ owner }: Pick<Title, 'owner'>, { at }: Moment): Desk => ({
  stage: 'applicant',
  organisations: [owner],
  since: at,
})

/** The desk that must answer a change now. */
export const changeDesk = (organisation: string, moment: Moment): Desk => deskOf('change', [organisation], moment)

/**
 * Where a title rests when no change is under way: at customs while it may be imputed, then at the bank that clears it.
 * Nowhere when its category is not cleared, or when it expired before anything was imputed or paid.
 */
function restingDesk(
  title: Known & Pick<Title, 'status' | 'category' | 'imputations' | 'settlements'>,
  moment: Moment,
): Desk | undefined {
  const { status } = title
  if (status === 'domiciled' || status === 'partly-imputed') return customsDesk(moment)
  if (status !== 'totally-imputed' && status !== 'expired') return undefined
  if (!getCategory(moment.law, title.category).cleared) return undefined
  if (title.imputations.length === 0 && title.settlements.length === 0) return undefined
  return deskOf('clearing', bankOf(title), moment)
}

/** The fact that the title now waits at this desk; no fact when there is no desk. */
export const sentTo = (
  desk: Desk | undefined,
  title: Pick<Title, 'owner' | 'category'>,
  c: Circumstances,
): readonly TitleFact[] => (desk ? [{ type: 'SentToDesk', ...stamp(title, c), desk }] : [])

/** These facts, and the title on to where it rests after them, unless it is there or a change still waits for its answer. */
export function andRest(facts: readonly TitleFact[], title: Title, c: Circumstances): readonly TitleFact[] {
  const after = facts.reduce(evolve, title)
  const desk = restingDesk(after, c)
  return after.change || after.desk?.stage === desk?.stage ? facts : [...facts, ...sentTo(desk, title, c)]
}

const bankOf = ({ content }: Known): readonly string[] => (content ? [content.bank.organisation] : [])

function deskOf(stage: Desk['stage'], organisations: readonly string[], { at, law, calendar }: Moment): Desk {
  const hours = law.hours[stage]
  return {
    stage,
    organisations: [...organisations],
    since: at,
    ...(hours !== undefined && { until: addWorkingHours(calendar, at, hours) }),
  }
}
