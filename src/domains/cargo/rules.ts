import type { Decision } from '#kernel/decision.ts'
import type { InputOf, LotAct } from './acts.ts'
import { breakDown, cancelLot, correctBill } from './amend.ts'
import { blockOrder, cancelOrder, confirmFreight, replaceOrder, unblockOrder } from './change-order.ts'
import type { Circumstances } from './circumstances.ts'
import { disposeOf, letTimePass } from './clock.ts'
import { confirmLift, discardLift } from './confirm-lift.ts'
import { deliver } from './deliver.ts'
import type { LotFact } from './facts.ts'
import { invoiceStorage } from './invoice-storage.ts'
import { issueOrder } from './issue-order.ts'
import { land, landAsTallied } from './land.ts'
import { liftBlock } from './lift-block.ts'
import type { Lot } from './lot.ts'
import { putBackBlock } from './put-back-block.ts'
import { putBlock } from './put-block.ts'
import { addReference, removeReference } from './references.ts'
import {
  answerDirectRemoval,
  answerReleaseRequest,
  requestDirectRemoval,
  requestRelease,
  settleUndertaking,
} from './removal.ts'

/** The rule of each act, once its guards let it through. */
export const rules: {
  readonly [Act in LotAct]: (lot: Lot, input: InputOf<Act>, c: Circumstances) => Decision<LotFact>
} = {
  putBlock,
  liftBlock,
  confirmLift,
  discardLift,
  putBackBlock,
  issueOrder,
  replaceOrder,
  blockOrder,
  unblockOrder,
  cancelOrder,
  confirmFreight,
  land,
  landAsTallied,
  requestRelease,
  answerReleaseRequest,
  requestDirectRemoval,
  answerDirectRemoval,
  settleUndertaking,
  deliver,
  invoiceStorage,
  addReference,
  removeReference,
  disposeOf,
  correctBill,
  breakDown,
  cancelLot,
  letTimePass,
}
