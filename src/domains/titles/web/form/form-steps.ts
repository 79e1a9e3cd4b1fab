/** The subjects of the form, in the order they are asked. */
export const formSteps = ['contract', 'goods', 'delivery', 'bank', 'papers', 'sign'] as const
export type FormStep = (typeof formSteps)[number]

/** Papers belong to a draft; a modification of a title in use is asked with a reason instead. */
export const stepsOfModification: readonly FormStep[] = formSteps.filter((step) => step !== 'papers')

export const isFormStep = (name: string | null): name is FormStep => formSteps.some((step) => step === name)

const stepByField: Readonly<Record<string, FormStep>> = {
  counterparty: 'contract',
  contract: 'contract',
  currency: 'contract',
  lines: 'goods',
  incoterm: 'delivery',
  incotermPlace: 'delivery',
  provenance: 'delivery',
  paymentTerms: 'delivery',
  freight: 'delivery',
  insurance: 'delivery',
  otherCharges: 'delivery',
  bank: 'bank',
  regime: 'bank',
  customsOffice: 'bank',
  documents: 'papers',
}

/** The step where a field is asked, by its JSON pointer; what has no field of its own is said where one signs. */
export function stepOf(pointer: string | undefined, isModification: boolean): FormStep {
  const field = pointer?.split('/')[1] ?? ''
  if (field === 'reason') return isModification ? 'sign' : 'bank'
  return stepByField[field] ?? 'sign'
}
