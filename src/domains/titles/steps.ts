import type Type from 'typebox'
import { findCategory } from './category.ts'
import type { Actor, Stage, Title } from './title.ts'
import type { TitleLaw } from './title-law.ts'
import type { Step } from './views.ts'

type TitleStep = Type.Static<typeof Step>
type Milestone = { readonly at: string; readonly by: Actor }

/**
 * The line of steps of a title: subscription, the desks of its path, imputation, and clearing where its category is
 * cleared. A refused, cancelled or expired title stops at the step it had reached.
 */
export function stepsOf(title: Title, law: TitleLaw): TitleStep[] {
  const category = findCategory(law, title.category)
  const path = title.path.length > 0 ? title.path : (category?.path ?? [])
  const line = ['applicant', ...path, 'customs', ...(category?.cleared ? ['clearing' as const] : [])] as const
  const current = line.findIndex((stage) => !isDone(title, stage))
  return line.map((stage, i) => {
    const done = milestoneOf(title, stage)
    return {
      stage,
      state:
        i === current
          ? stopped.includes(title.status)
            ? 'stopped'
            : 'current'
          : isAfter(i, current)
            ? 'to-come'
            : 'done',
      ...(done && { at: done.at, by: done.by.name }),
    }
  })
}

const stopped: readonly Title['status'][] = ['refused', 'cancelled', 'expired']
const isAfter = (i: number, current: number): boolean => current >= 0 && i > current

type Line = Stage | 'applicant' | 'customs' | 'clearing'

function isDone(title: Title, stage: Line): boolean {
  const { status } = title
  if (status === 'returned' && title.returned?.stage === stage) return false
  switch (stage) {
    case 'technical-opinion':
      return (
        title.departments.length > 0 &&
        title.departments.every((one) => title.opinions.some((o) => o.organisation === one))
      )
    case 'ministry-decision':
      return title.visa !== undefined && title.visa.decision !== 'refused'
    case 'customs':
      return status === 'totally-imputed' || status === 'cleared'
    case 'clearing':
      return status === 'cleared'
    default:
      return milestoneOf(title, stage) !== undefined
  }
}

/** When a step was last worked on, and by whom. */
function milestoneOf(title: Title, stage: Line): Milestone | undefined {
  switch (stage) {
    case 'applicant':
      return title.signedAt !== undefined && title.signedBy ? { at: title.signedAt, by: title.signedBy } : undefined
    case 'pre-domiciliation':
      return title.preDomiciliation
    case 'technical-opinion':
      return title.opinions.at(-1)
    case 'ministry-decision':
      return title.visa
    case 'domiciliation':
      return title.domiciliation
    case 'customs':
      return title.imputations.at(-1)
    case 'clearing':
      return title.clearing
  }
}
