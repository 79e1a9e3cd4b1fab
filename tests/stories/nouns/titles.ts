import { titleActs } from '#domains/titles/acts.ts'
import { titleStatuses } from '#domains/titles/title.ts'
import type { TitleView } from '#domains/titles/views.ts'
import { actsAt, countedIn, type Deed, type Noun } from '../noun.ts'

const at = '/api/titles'

/** What goes without saying: who signs in a story has said yes to the declaration. */
const declared =
  (act: 'sign' | 'resend'): Deed =>
  (person, input, { id }) =>
    person.post(`${at}/${id}/${act}`, { declared: true, ...input })

/** Titles: every act by its name, and what is done around titles. */
export const titles: Noun = {
  at,
  statuses: titleStatuses,
  makes: { start: 'title', startFromInvoice: 'title', saveTemplate: 'template' },
  deeds: {
    ...actsAt(
      at,
      titleActs.filter((act) => act !== 'letTimePass'),
    ),
    sign: declared('sign'),
    resend: declared('resend'),
    attachDocument: (person, { kind, file }, { id, paper }) =>
      person.upload(`${at}/${id}/documents?kind=${kind}`, String(file), paper(String(file))),
    readDocument: (person, { document }, { id }) => person.get(`${at}/${id}/documents/${document}`),
    start: (person, input) => person.post(at, input),
    startFromInvoice: (person, { file, ...query }, { paper }) =>
      person.upload(
        `${at}/from-invoice?${new URLSearchParams(query as Record<string, string>)}`,
        String(file),
        paper(String(file)),
      ),
    saveTemplate: (person, input) => person.post('/api/title-templates', input),
    deleteTemplate: (person, { template }) => person.send('DELETE', `/api/title-templates/${template}`),
  },
  named: (view, name) => {
    const { title } = view as TitleView
    switch (name) {
      case 'number':
        return title.number
      case 'expiry':
        return title.domiciliation?.expiresOn
      case 'draft':
        return title.draft
      case 'content':
        return title.content
      default:
        return countedIn(name, {
          line: title.content?.lines ?? title.draft.lines ?? [],
          document: title.documents,
          imputation: title.imputations,
          settlement: title.settlements,
          question: title.questions,
          request: title.specialRequests,
        })
    }
  },
}
