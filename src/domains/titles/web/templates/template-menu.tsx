import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { navigate } from '#apps/web/router.ts'
import { useSession } from '#apps/web/session.tsx'
import { useAct } from '#apps/web/use-act.ts'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Title } from '../../title.ts'
import { ActProblem } from '../record/act-problem.tsx'

/**
 * For the applicant's side of a title: begin another one like it, or keep it as a template. The dialog and a refusal stand
 * `beside` the menu: what is inside it goes out of sight when it closes.
 */
export function useTemplateActs(title: Title): {
  readonly items: ComponentChildren
  readonly beside: ComponentChildren
} {
  const { t } = useWords()
  const { organisation, mandates, rights } = useSession()
  const copy = useAct<{ id: string }>()
  const [open, setOpen] = useState(false)
  const isApplicant = organisation.id === title.owner || mandates.some(({ principal }) => principal === title.owner)
  if (!isApplicant || !rights.includes('write')) return { items: null, beside: null }

  const duplicate = async () => {
    const { id, category, owner } = title
    const started = await copy.send('/api/titles', { category, owner, from: { title: id } })
    if (started) navigate(`/titles/${started.value.id}/edit`)
  }
  return {
    items: (
      <>
        <Button kind="quiet" icon="copy" busy={copy.busy} onClick={duplicate}>
          {t('titles.page.templates.duplicate')}
        </Button>
        <Button kind="quiet" icon="template" onClick={() => setOpen(true)}>
          {t('titles.page.templates.keep')}
        </Button>
      </>
    ),
    beside: (
      <>
        {copy.problem && <ActProblem problem={copy.problem} />}
        {open && <KeepDialog title={title} onClose={() => setOpen(false)} />}
      </>
    ),
  }
}

function KeepDialog({ title, onClose }: { title: Title; onClose: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const [name, setName] = useState(title.content?.counterparty.name ?? title.draft.counterparty?.name ?? '')
  const { busy, problem, send } = useAct<{ id: string }>()
  const keep = async () => {
    const { category, owner, content, draft } = title
    if (!(await send('/api/title-templates', { name: name.trim(), category, owner, draft: content ?? draft }))) return
    toast({ kind: 'success', text: t('titles.page.templates.kept', { name: name.trim() }) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('titles.page.templates.keep')}
      onSubmit={keep}
      acts={
        <>
          <Button onClick={onClose}>{t('titles.page.form.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t('titles.page.templates.keep')}
          </Button>
        </>
      }
    >
      <TextInput name="/name" label={t('titles.page.templates.name')} maxLength={100} value={name} onChange={setName} />
      {problem && <ActProblem problem={problem} />}
    </Dialog>
  )
}
