import './examples-page.css'
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { ButtonExamples } from '#design/button/button.examples.tsx'
import { Button } from '#design/button/button.tsx'
import { DialogExamples } from '#design/dialog/dialog.examples.tsx'
import { FieldExamples } from '#design/field/field.examples.tsx'
import { FileDropExamples } from '#design/file-drop/file-drop.examples.tsx'
import { IconExamples } from '#design/icon/icon.examples.tsx'
import { LanguageSwitch } from '#design/language-switch/language-switch.tsx'
import { LinesGridExamples } from '#design/lines-grid/lines-grid.examples.tsx'
import { MessageExamples } from '#design/message/message.examples.tsx'
import { RecordExamples } from '#design/page-header/page-header.examples.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { SearchBoxExamples } from '#design/search-box/search-box.examples.tsx'
import { StateExamples } from '#design/state/state.examples.tsx'
import { TableExamples } from '#design/table/table.examples.tsx'
import { ThemeSwitch } from '#design/theme-switch/theme-switch.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Language } from '#kernel/text.ts'

const parts: readonly (readonly [name: string, Examples: ComponentType])[] = [
  ['record', RecordExamples],
  ['table', TableExamples],
  ['fields', FieldExamples],
  ['lines', LinesGridExamples],
  ['files', FileDropExamples],
  ['messages', MessageExamples],
  ['states', StateExamples],
  ['buttons', ButtonExamples],
  ['dialogs', DialogExamples],
  ['search', SearchBoxExamples],
  ['icons', IconExamples],
]

/** Every component at work, in the language of the page, on a wide or a narrow stage. `?only=table` shows one part. */
export function ExamplesPage({
  query,
  onLanguage,
}: {
  query: URLSearchParams
  onLanguage: (language: Language) => void
}) {
  const { t, language } = useWords()
  const [narrow, setNarrow] = useState(false)
  const only = query.get('only')
  return (
    <>
      <PageHeader title={t('design.examples.title')} lead={t('design.examples.lead')} />
      <div class="examples-tools no-print">
        <LanguageSwitch onChoose={onLanguage} />
        <ThemeSwitch iconOnly />
        <Button kind="quiet" icon="device" pressed={narrow} onClick={() => setNarrow(!narrow)}>
          {t('design.examples.narrow')}
        </Button>
      </div>
      <div class={narrow ? 'examples-stage examples-narrow' : 'examples-stage'} key={language}>
        {parts
          .filter(([name]) => only === null || name === only)
          .map(([name, Examples]) => (
            <section key={name} class="examples-section" aria-labelledby={`examples-${name}`}>
              <h2 id={`examples-${name}`}>{t(`design.examples.${name}`)}</h2>
              <Examples />
            </section>
          ))}
      </div>
    </>
  )
}
