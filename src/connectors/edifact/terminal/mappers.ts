import { blockLines, planLines } from '../baplie/cells.ts'
import { readBaplie } from '../baplie/read-baplie.ts'
import { readCoarri } from '../coarri/read-coarri.ts'
import { readCodeco } from '../codeco/read-codeco.ts'
import { readCoparn } from '../coparn/read-coparn.ts'
import { readCopino } from '../copino/read-copino.ts'
import { readCoprar } from '../coprar/read-coprar.ts'
import { readCoreor } from '../coreor/read-coreor.ts'
import { actLine, readMovins } from '../movins/read-movins.ts'
import { readVermas, verifiedDetailLines, verifiedHeadLines, verifiedLines } from '../vermas/read-vermas.ts'
import { cellLine } from './cell-line.ts'
import type { Line } from './lines.ts'
import { moveLines, movesLines, truckLines } from './moves.ts'
import { orderedLines, orderLines } from './orders.ts'
import type { Mapper } from './read-message.ts'
import { dangerLines, unitLines } from './unit-lines.ts'
import { voyageLines } from './voyage-lines.ts'

type AnyLines = Readonly<Record<string, Pick<Line<unknown>, 'at'>>>

/** A message we read: its mapper, and the tables the mapper reads by, from the head to the unit. */
interface KnownMessage {
  readonly read: Mapper<object>
  readonly tells: string
  readonly tables: Readonly<Record<string, AnyLines>>
}

const unit: AnyLines = { ...unitLines, ...dangerLines }
const moves = {
  head: { ...movesLines, ...voyageLines },
  unit: { ...unit, ...moveLines },
  truck: truckLines,
}
const orders = { head: { ...orderLines, ...voyageLines }, truck: truckLines, unit: { ...unit, ...orderedLines } }
const plan = { head: { ...planLines, ...voyageLines }, cell: { cell: cellLine, ...blockLines }, unit }

/** Every terminal and carrier message that has a mapper; the message guide is written from it. */
const knownMessages: Readonly<Record<string, KnownMessage>> = {
  BAPLIE: { read: readBaplie, tells: 'where every unit stands in a ship (2.x and 3.1)', tables: plan },
  MOVINS: {
    read: readMovins,
    tells: 'what is to be stowed where',
    tables: { ...plan, cell: { act: actLine, ...plan.cell } },
  },
  COPRAR: { read: readCoprar, tells: 'what is to be discharged or loaded', tables: moves },
  COARRI: { read: readCoarri, tells: 'what was discharged or loaded', tables: moves },
  CODECO: { read: readCodeco, tells: 'what came in or went out at the gate', tables: moves },
  COREOR: { read: readCoreor, tells: 'what the carrier releases', tables: orders },
  COPARN: { read: readCoparn, tells: 'what is announced, or asked for empty', tables: orders },
  COPINO: { read: readCopino, tells: 'which haulier comes for what', tables: orders },
  VERMAS: {
    read: readVermas,
    tells: 'what a packed container weighs (SOLAS)',
    tables: { head: verifiedHeadLines, unit: { ...verifiedLines, ...verifiedDetailLines } },
  },
}

/** The mapper of a message type, where there is one. */
export const findMapper = (type: string): Mapper<object> | undefined =>
  Object.hasOwn(knownMessages, type) ? knownMessages[type]?.read : undefined
