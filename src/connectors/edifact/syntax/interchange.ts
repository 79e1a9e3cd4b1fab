import type { Finding } from './finding.ts'
import type { Segment } from './segment.ts'

/** Sender or recipient of an interchange: code, its qualifier, and an address within (S002, S003). */
export interface Address {
  readonly code: string
  readonly qualifier: string
  readonly inner: string
}

/** What UNB says, as it says it; empty where it says nothing. */
export interface InterchangeHead {
  /** Counted from 1 in the stream. */
  readonly number: number
  /** UNB; absent when messages came without. */
  readonly header?: Segment
  /** `UNOC`, `IATB` … */
  readonly syntax: string
  readonly version: string
  readonly sender: Address
  readonly recipient: Address
  readonly reference: string
  /** The sender wishes a CONTRL (0031). */
  readonly wantsAnswer: boolean
  /** The interchange is a test (0035). */
  readonly test: boolean
}

/** What UNG says (functional groups). */
export interface GroupHead {
  readonly number: number
  readonly header: Segment
  readonly type: string
  readonly reference: string
}

/** What UNH says of a message, e.g. CUSCAR, D, 95B, UN, SMDG20. */
export interface MessageHead {
  /** Counted from 1 in the interchange. */
  readonly number: number
  readonly header: Segment
  readonly reference: string
  readonly type: string
  readonly version: string
  readonly release: string
  readonly agency: string
  readonly association: string
  /** 0068, which binds messages of one case. */
  readonly accessReference: string
  readonly group?: GroupHead
}

/** Who hears what an interchange holds, in its order. A finding concerns what is open when it is told. */
export interface InterchangeListener {
  readonly interchange?: (head: InterchangeHead) => void
  readonly group?: (head: GroupHead) => void
  readonly message?: (head: MessageHead) => void
  /** Every segment of a message, UNH and UNT included. */
  readonly segment?: (segment: Segment, message: MessageHead) => void
  readonly messageEnd?: (head: MessageHead, trailer: Segment | undefined) => void
  readonly groupEnd?: (head: GroupHead) => void
  readonly interchangeEnd?: (head: InterchangeHead, trailer: Segment | undefined) => void
  /** Segments that stand in no message and are no service segments. */
  readonly stray?: (segment: Segment) => void
  readonly finding?: (finding: Finding, message: MessageHead | undefined) => void
}
