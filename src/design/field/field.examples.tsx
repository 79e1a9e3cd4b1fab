import { useState } from 'preact/hooks'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { CodePicker } from '#design/code-picker/code-picker.tsx'
import { useSampleSearch } from '#design/code-picker/sample-search.ts'
import { DateInput } from '#design/date-input/date-input.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { useSamples } from '#design/samples.ts'
import { Select } from '#design/select/select.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'

export function FieldExamples() {
  const say = useSamples()
  const search = useSampleSearch()
  const [number, setNumber] = useState('')
  const [supplier, setSupplier] = useState<string>()
  const [value, setValue] = useState('1234567.5')
  const [day, setDay] = useState('2026-11-23')
  const [incoterm, setIncoterm] = useState<'FOB' | 'CIF' | ''>('CIF')
  const [payment, setPayment] = useState<'credit' | 'collection' | ''>('credit')
  const [declared, setDeclared] = useState(false)
  const [reason, setReason] = useState<string>()
  const [code, setCode] = useState('060210')
  return (
    <form>
      <TextInput
        name="/contract/number"
        label={say('contractNumber')}
        hint={say('contractHint')}
        error={number === '' ? say('contractError') : undefined}
        code
        value={number}
        onChange={setNumber}
      />
      <TextInput
        name="/counterparty/name"
        label={say('supplier')}
        takenOver={supplier === undefined ? say('invoiceSource') : undefined}
        value={supplier ?? 'Rosenhof Pflanzen GmbH'}
        onChange={setSupplier}
      />
      <NumberInput name="/value" label={say('value')} unit="MAD" value={value} onChange={setValue} />
      <DateInput name="/contract/date" label={say('contractDate')} value={day} onChange={setDay} />
      <Select
        name="/incoterm"
        label={say('incoterm')}
        options={[
          { value: 'FOB', label: 'FOB' },
          { value: 'CIF', label: 'CIF' },
        ]}
        value={incoterm}
        onChange={setIncoterm}
      />
      <CodePicker
        name="/goods"
        label={say('goods')}
        value={code}
        valueLabel={code === '060210' ? say('plants') : undefined}
        onChange={setCode}
        search={search}
      />
      <RadioGroup
        name="/paymentTerms"
        label={say('payment')}
        choices={[
          { value: 'credit', label: say('credit'), hint: say('creditHint') },
          { value: 'collection', label: say('collection') },
        ]}
        value={payment}
        onChange={setPayment}
      />
      <TextArea
        name="/reason"
        label={say('reason')}
        optional
        maxLength={150}
        value={reason ?? say('reasonText')}
        onChange={setReason}
      />
      <Checkbox name="/declared" label={say('declare')} checked={declared} onChange={setDeclared} />
    </form>
  )
}
