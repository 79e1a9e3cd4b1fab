import { blockLines, planLines } from '../baplie/cells.ts'
import { readBaplie } from '../baplie/read-baplie.ts'
import { coarriActs, readCoarri } from '../coarri/read-coarri.ts'
import { codecoActs, readCodeco } from '../codeco/read-codeco.ts'
import { readCoparn } from '../coparn/read-coparn.ts'
import { readCopino } from '../copino/read-copino.ts'
import { coprarActs, readCoprar } from '../coprar/read-coprar.ts'
import { readCoreor } from '../coreor/read-coreor.ts'
import { actLine, readMovins, stowageActs } from '../movins/read-movins.ts'
import { readVermas, verifiedDetailLines, verifiedHeadLines, verifiedLines } from '../vermas/read-vermas.ts'
import { cellLine } from './cell-line.ts'
import type { Line, TerminalReason } from './lines.ts'
import { moveLines, movesLines, truckLines } from './moves.ts'
import { orderedLines, orderLines } from './orders.ts'
import type { Mapper } from './read-message.ts'
import { dangerLines, unitLines } from './unit-lines.ts'
import { voyageLines } from './voyage-lines.ts'

type AnyLines = Readonly<Record<string, Pick<Line<unknown>, 'at' | 'objects'>>>

/** A message we read: its mapper, and the tables the mapper reads by, from the head to the unit. */
interface KnownMessage {
  readonly read: Mapper<object>
  readonly tells: string
  readonly tables: Readonly<Record<string, AnyLines>>
  /** Where a code says what is asked or reported, and what each code becomes. */
  readonly codes?: { readonly at: string; readonly become: Readonly<Record<string, string>> }
  /** What it objects to besides what single lines do. */
  readonly objects: readonly TerminalReason[]
}

const unit: AnyLines = { ...unitLines, ...dangerLines }
const moves = {
  head: { ...movesLines, ...voyageLines },
  unit: { ...unit, ...moveLines },
  truck: truckLines,
}
const orders = {
  head: { ...orderLines, ...voyageLines },
  truck: truckLines,
  unit: { ...unit, ...orderedLines, ...voyageLines },
}
const plan = { head: { ...planLines, ...voyageLines }, cell: { cell: cellLine, ...blockLines }, unit }

const ofMoves = [
  'terminal-document-kind',
  'terminal-vessel-missing',
  'terminal-unit-missing',
  'terminal-unit-repeated',
  'terminal-total-disagrees',
] as const
const ofOrders = ['terminal-number-missing'] as const
const ofNamedUnits = ['terminal-unit-missing', 'terminal-unit-repeated', 'terminal-total-disagrees'] as const
const ofPlans = ['terminal-vessel-missing', 'terminal-cell-taken'] as const

/** Every terminal and carrier message that has a mapper; the message guide is written from it. */
export const knownMessages: Readonly<Record<string, KnownMessage>> = {
  BAPLIE: {
    read: readBaplie,
    tells: 'where every unit stands in a ship (2.x and 3.1)',
    tables: plan,
    objects: ofPlans,
  },
  MOVINS: {
    read: readMovins,
    tells: 'what is to be stowed where',
    tables: { ...plan, cell: { act: actLine, ...plan.cell } },
    codes: { at: 'HAN', become: stowageActs },
    objects: ofPlans,
  },
  COPRAR: {
    read: readCoprar,
    tells: 'what is to be discharged or loaded',
    tables: moves,
    codes: { at: 'BGM (1)', become: coprarActs },
    objects: ofMoves,
  },
  COARRI: {
    read: readCoarri,
    tells: 'what was discharged or loaded',
    tables: moves,
    codes: { at: 'BGM (1)', become: coarriActs },
    objects: [...ofMoves, 'terminal-time-missing'],
  },
  CODECO: {
    read: readCodeco,
    tells: 'what came in or went out at the gate',
    tables: { ...moves, head: movesLines },
    codes: { at: 'BGM (1)', become: codecoActs },
    objects: [...ofMoves.filter((reason) => reason !== 'terminal-vessel-missing'), 'terminal-time-missing'],
  },
  COREOR: {
    read: readCoreor,
    tells: 'what the carrier releases',
    tables: orders,
    objects: [...ofOrders, ...ofNamedUnits],
  },
  COPARN: { read: readCoparn, tells: 'what is announced, or asked for empty', tables: orders, objects: ofOrders },
  COPINO: { read: readCopino, tells: 'which haulier comes for what', tables: orders, objects: ofOrders },
  VERMAS: {
    read: readVermas,
    tells: 'what a packed container weighs (SOLAS)',
    tables: { head: verifiedHeadLines, unit: { ...verifiedLines, ...verifiedDetailLines } },
    objects: [
      'terminal-unit-missing',
      'terminal-weight-missing',
      'terminal-weight-not-positive',
      'terminal-weighing-method',
      'terminal-responsible-missing',
    ],
  },
}

/** The mapper of a message type, where there is one. */
export const findMapper = (type: string): Mapper<object> | undefined =>
  Object.hasOwn(knownMessages, type) ? knownMessages[type]?.read : undefined
