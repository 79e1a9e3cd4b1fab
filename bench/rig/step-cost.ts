import type { Database, Row, Statement } from '#platform/database/database.ts'
import { median } from '../figures.ts'

/** What a step costs in numbers that no noise of the machine can change. */
export interface StepCost {
  readonly roundTrips: number
  /** Round trips that write; the others only read. */
  readonly commits: number
  readonly statements: number
  /** Write-ahead log of the statements, in bytes; the record of the commit itself, some forty bytes, is not in it. */
  readonly walBytes: number
  /** Pages of tables and indexes looked at, found in memory or not. */
  readonly buffers: number
}

/**
 * Does the steps one after the other while it watches the database, and gives the median of each cost. What a
 * statement costs is told by the database itself (`explain analyze`), so neighbours on the same machine do not count.
 */
export async function costOfSteps(database: Database, steps: readonly (() => Promise<unknown>)[]): Promise<StepCost> {
  const batch = database.batch
  const costs: StepCost[] = []
  let cost = nothingYet
  database.batch = async (statements) => {
    const explained = statements.map(({ text, values }) => ({ text: `${explain} ${text}`, ...(values && { values }) }))
    const plans = await batch(explained)
    cost = plus(cost, statements, plans)
    return writes(statements) ? plans.map(() => []) : batch(statements)
  }
  try {
    for (const step of steps) {
      cost = nothingYet
      await step()
      costs.push(cost)
    }
  } finally {
    database.batch = batch
  }
  const of = (name: keyof StepCost) => median(costs.map((each) => each[name]))
  return {
    roundTrips: of('roundTrips'),
    commits: of('commits'),
    statements: of('statements'),
    walBytes: of('walBytes'),
    buffers: of('buffers'),
  }
}

const explain = 'explain (analyze, buffers, wal, timing off, format json)'
const nothingYet: StepCost = { roundTrips: 0, commits: 0, statements: 0, walBytes: 0, buffers: 0 }

/** A statement that was explained has been carried out; a batch that only reads is run once more for its rows. */
const writes = (statements: readonly Statement[]) =>
  statements.some(({ text }) => /^\s*(insert|update|delete)\b/i.test(text))

function plus(cost: StepCost, statements: readonly Statement[], plans: readonly Row[][]): StepCost {
  const numbers = plans.map(([row]) => planOf(row))
  const total = (name: keyof PlanNumbers) => numbers.reduce((sum, plan) => sum + (plan[name] ?? 0), 0)
  return {
    roundTrips: cost.roundTrips + 1,
    commits: cost.commits + (writes(statements) ? 1 : 0),
    statements: cost.statements + statements.length,
    walBytes: cost.walBytes + total('WAL Bytes'),
    buffers: cost.buffers + total('Shared Hit Blocks') + total('Shared Read Blocks'),
  }
}

type PlanNumbers = Partial<Readonly<Record<'WAL Bytes' | 'Shared Hit Blocks' | 'Shared Read Blocks', number>>>

/** The uppermost node of a plan, whose numbers include those of all below it. */
function planOf(row: Row | undefined): PlanNumbers {
  const [explained] = (row?.['QUERY PLAN'] ?? []) as { Plan: PlanNumbers }[]
  if (!explained) throw new Error('the database did not explain a statement')
  return explained.Plan
}
