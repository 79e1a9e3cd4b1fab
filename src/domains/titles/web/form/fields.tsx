import type { ComponentChildren } from 'preact'
import type { SearchCodes } from '#design/code-picker/code-option.ts'
import { CodePicker } from '#design/code-picker/code-picker.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { type Option, Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import type { FormKit } from './form-kit.ts'
import { Was } from './was.tsx'

/** The fields of the form: each knows its value, its help and its error from the kit by its pointer. */
interface OfKit {
  readonly kit: FormKit
  readonly at: string
}

function Kept({ kit, at, children }: OfKit & { children: ComponentChildren }) {
  return (
    <div class="edit-field">
      {children}
      <Was kit={kit} pointer={at} />
    </div>
  )
}

const bound = ({ kit, at }: OfKit) => ({ ...kit.fieldAt(at), value: kit.valueAt(at), onChange: kit.setAt(at) })

export function TextOf({ code, maxLength, ...of }: OfKit & { code?: boolean; maxLength: number }) {
  return (
    <Kept {...of}>
      <TextInput {...bound(of)} code={code} maxLength={maxLength} />
    </Kept>
  )
}

export function LongTextOf({ maxLength, rows, ...of }: OfKit & { maxLength: number; rows?: number }) {
  return (
    <Kept {...of}>
      <TextArea {...bound(of)} maxLength={maxLength} rows={rows} />
    </Kept>
  )
}

export function ChoiceOf({ options, ...of }: OfKit & { options: readonly Option[] }) {
  return (
    <Kept {...of}>
      <Select {...bound(of)} options={options} />
    </Kept>
  )
}

export function DayOf(of: OfKit) {
  return (
    <Kept {...of}>
      <DateInput {...bound(of)} />
    </Kept>
  )
}

export function AmountOf({ unit, ...of }: OfKit & { unit: string }) {
  return (
    <Kept {...of}>
      <NumberInput {...bound(of)} unit={unit} />
    </Kept>
  )
}

export function CodeOf({
  search,
  name,
  ...of
}: OfKit & { search: SearchCodes; name: (code: string) => string | undefined }) {
  const value = of.kit.valueAt(of.at)
  const label = name(value)
  return (
    <Kept {...of}>
      <CodePicker {...bound(of)} search={search} valueLabel={label === value ? undefined : label} />
    </Kept>
  )
}
