import type { LotLaw } from './circumstances.ts'
import type { Block, Lot } from './lot.ts'
import { isUnloaded, openBlocks } from './status.ts'
import { type StepView, stepNames } from './views.ts'

/**
 * The way of a lot out of the port, in the order people think of it: off the ship, the right to take it, controls, what is
 * to pay, the gate. A step is done when nothing of it is open; the first that is not is where it is now.
 */
export function stepsOf(lot: Lot, law: Pick<LotLaw, 'blocks'>): StepView[] {
  const open = openBlocks(lot)
  const count = (step: StepView['step']) => open.filter((block) => stepOf(block, law) === step).length
  const left = lot.status === 'delivered' || lot.status === 'moved'
  const openIn: Record<StepView['step'], number> = {
    ship: isUnloaded(lot) ? 0 : 1,
    order: count('order'),
    controls: count('controls'),
    paid: count('paid'),
    gate: left ? 0 : 1,
  }
  const now = stepNames.find((step) => openIn[step] > 0)
  return stepNames.map((step) => ({
    step,
    state: openIn[step] === 0 ? 'done' : step === now ? 'now' : 'later',
    open: openIn[step],
  }))
}

/** Where a block belongs: what roles of the voyage own is the right or money; all else is a control. */
function stepOf({ kind }: Block, law: Pick<LotLaw, 'blocks'>): StepView['step'] {
  const owner = law.blocks.find((rule) => rule.kind === kind)?.owner
  if (owner === 'carrier-agent') return 'order'
  return owner === 'terminal' || owner === 'port-authority' ? 'paid' : 'controls'
}
