import { useState } from 'preact/hooks'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TechnicalOpinion } from '../../../title.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'
import { type Quantities, QuantityFields, typedQuantities } from './quantity-fields.tsx'

type Opinion = TechnicalOpinion['opinion']
const choices: readonly Opinion[] = ['favourable', 'with-reserve', 'unfavourable']

/** A technical department tells the ministry what it thinks, with the quantities it thinks right. */
export function OpinionForm(props: ActFormProps) {
  const { t } = useWords()
  const [opinion, setOpinion] = useState<Opinion | ''>('')
  const [comment, setComment] = useState('')
  const [quantities, setQuantities] = useState<Quantities>({})
  return (
    <ActDialog {...props} act="giveOpinion" input={{ opinion, comment, quantities: typedQuantities(quantities) }}>
      {(errorOf) => (
        <>
          <RadioGroup
            name="/opinion"
            label={t('titles.field.opinion')}
            choices={choices.map((value) => ({ value, label: t(`titles.value.opinion.${value}`) }))}
            value={opinion}
            onChange={setOpinion}
            error={errorOf('/opinion')}
          />
          <TextArea
            name="/comment"
            label={t('titles.field.comment')}
            hint={t('titles.page.form.comment-hint')}
            optional={opinion !== 'unfavourable'}
            value={comment}
            onChange={setComment}
            maxLength={2000}
            error={errorOf('/comment')}
          />
          {opinion !== 'unfavourable' && (
            <QuantityFields view={props.view} value={quantities} onChange={setQuantities} errorOf={errorOf} />
          )}
        </>
      )}
    </ActDialog>
  )
}
