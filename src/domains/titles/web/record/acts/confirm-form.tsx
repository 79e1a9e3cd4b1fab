import { useWords } from '#design/words/words.tsx'
import { ProposalSummary } from '../proposal-panel.tsx'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'

/** The applicant takes back the change that was asked for. */
export function WithdrawChangeForm(props: ActFormProps) {
  const { t } = useWords()
  return (
    <ActDialog {...props} act="withdrawChange" input={{}} danger>
      <p>{t('titles.page.explain.withdrawChange')}</p>
    </ActDialog>
  )
}

/** A draft is thrown away. */
export function DiscardDraftForm(props: ActFormProps) {
  const { t } = useWords()
  return (
    <ActDialog {...props} act="discardDraft" input={{}} danger>
      <p>{t('titles.page.explain.discardDraft')}</p>
    </ActDialog>
  )
}

/** The second pair of eyes: what a colleague proposed is read once more, and done. */
export function ConfirmProposalForm(props: ActFormProps) {
  const { t } = useWords()
  return (
    <ActDialog {...props} act="confirmProposal" input={{}}>
      <p>{t('titles.page.explain.confirmProposal')}</p>
      <ProposalSummary view={props.view} />
    </ActDialog>
  )
}
