import { useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { useLoaded } from '#apps/web/cache.ts'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitlePage } from '../../views.ts'

/** An earlier title of the company to start from, found by number, supplier or goods; the latest are shown first. */
export function EarlierPart({
  owner,
  category,
  value,
  onChange,
}: {
  owner: string
  category: string
  value: string
  onChange: (title: string) => void
}) {
  const { t, format } = useWords()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const asked = new URLSearchParams({ owner, category, limit: '10', ...(query !== '' && { q: query }) })
  const found = useLoaded<TitlePage>(`titles/earlier?${asked}`, () => api.get(`/api/titles?${asked}`))
  const rows = found.value?.rows ?? []
  return (
    <>
      <SearchBox
        id="earlier"
        label={t('titles.page.start.earlier')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          if (text === '') setQuery('')
        }}
        onSubmit={setQuery}
      />
      <p class="start-hint">{t('titles.page.start.earlier-hint')}</p>
      {rows.length === 0 && !found.loading ? (
        <p role="status">{t('titles.page.start.no-earlier')}</p>
      ) : (
        <RadioGroup
          name="/from/title"
          label={t('titles.page.start.which-title')}
          value={value}
          onChange={onChange}
          choices={rows.map((row) => ({
            value: row.id,
            label: [row.number ?? t(`titles.status.${row.status}`), row.goods].filter(Boolean).join(' · '),
            hint: [
              row.counterparty,
              row.total && format.money({ amount: row.total, currency: row.currency ?? '' }),
              format.day(row.updatedAt.slice(0, 10)),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </>
  )
}
