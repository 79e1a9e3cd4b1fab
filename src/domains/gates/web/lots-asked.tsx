import { useEffect, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { hasProblem } from '#apps/web/problem.ts'
import { Button } from '#design/button/button.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { Code } from '#design/code/code.tsx'
import { FieldGroup } from '#design/field/field.tsx'
import { NumberInput } from '#design/number-input/number-input.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'

/** What this page reads of a lot, as the API gives it. */
interface LotPage {
  readonly rows: readonly {
    readonly id: string
    readonly bill: string
    readonly goods?: string
    readonly unit?: string
    readonly vessel: string
  }[]
}
interface LotView {
  readonly lot: { readonly bill: { readonly number: string }; readonly terminal?: string }
  readonly balance: {
    readonly units: { readonly left: readonly string[] }
    readonly packages: { readonly left: number }
  }
}

/** What is to be taken of a lot, and what there is to take. */
export interface LotWish {
  readonly lot: string
  readonly bill: string
  /** The organisation that holds it. */
  readonly terminal: string | undefined
  readonly left: readonly string[]
  readonly units: readonly string[]
  readonly packages: number
}

/** The lots a truck comes for: found by number or word, each with the units and packages to take. */
export function LotsAsked({
  first,
  wishes,
  error,
  onChange,
}: {
  /** A lot that is asked for from the start. */
  first: string
  wishes: readonly LotWish[]
  error: string | undefined
  onChange: (wishes: readonly LotWish[]) => void
}) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const request = `/api/lots?status=landed,released,partly-delivered&limit=8${words && `&q=${encodeURIComponent(words)}`}`
  const { value } = useLoaded<LotPage>(request, () => api.get(request))
  const add = async (id: string) => {
    const answer = await api.get<LotView>(`/api/lots/${id}`)
    if (hasProblem(answer) || wishes.some(({ lot }) => lot === id)) return
    const { lot, balance } = answer.value
    const { left } = balance.units
    onChange([
      ...wishes,
      { lot: id, bill: lot.bill.number, terminal: lot.terminal, left, units: left, packages: balance.packages.left },
    ])
  }
  useEffect(() => {
    if (first !== '') void add(first)
  }, [first])
  const change = (lot: string, part: Partial<LotWish>) =>
    onChange(wishes.map((wish) => (wish.lot === lot ? { ...wish, ...part } : wish)))
  const offered = (value?.rows ?? []).filter(({ id }) => !wishes.some(({ lot }) => lot === id))

  return (
    <FieldGroup name="/lots" label={t('gates.input.lots')} hint={t('gates.input.lots-hint')} error={error}>
      <ul class="gate-lots">
        {wishes.map(({ lot, bill, left, units, packages }, i) => (
          <li key={lot} class="gate-lot">
            <div class="gate-row">
              <strong>
                <Code>{bill}</Code>
              </strong>
              <Button
                kind="quiet"
                icon="close"
                iconOnly
                onClick={() => onChange(wishes.filter((wish) => wish.lot !== lot))}
              >
                {t('gates.input.remove-lot', { bill })}
              </Button>
            </div>
            {left.map((unit) => (
              <Checkbox
                key={unit}
                name={`/lots/${i}/units/${unit}`}
                label={unit}
                checked={units.includes(unit)}
                onChange={(checked) =>
                  change(lot, { units: left.filter((one) => (one === unit ? checked : units.includes(one))) })
                }
              />
            ))}
            <NumberInput
              name={`/lots/${i}/packages`}
              label={t('gates.input.packages')}
              value={String(packages)}
              onChange={(typed) => change(lot, { packages: Number.parseInt(typed, 10) || 0 })}
            />
          </li>
        ))}
      </ul>
      <TextInput
        name="/search"
        label={t('gates.input.find-lot')}
        value={words}
        onChange={setWords}
        autocomplete="off"
      />
      <ul class="gate-lots">
        {offered.map(({ id, bill, goods, unit, vessel }) => (
          <li key={id}>
            <Button kind="quiet" icon="plus" onClick={() => add(id)}>
              <bdi>{[bill, unit, goods, vessel].filter(Boolean).join(' · ')}</bdi>
            </Button>
          </li>
        ))}
        {value && offered.length === 0 && <li class="gate-quiet">{t('gates.input.no-lot')}</li>}
      </ul>
    </FieldGroup>
  )
}
