import { kebab } from '#domains/titles/server/act-routes.ts'
import type { Client, ClientAnswer } from '../support/client.ts'
import { paper } from './papers.ts'
import type { Step } from './story.ts'

export type Deed = NonNullable<Step['does']>
type Input = Readonly<Record<string, unknown>>
type Sent = Promise<ClientAnswer<unknown>>

/** Does a deed on a title as a person, over the public API. `input` has its names already replaced. */
export const perform = (person: Client, deed: Deed, input: Input | undefined, title: string): Sent =>
  (withoutTitle[deed] ?? onTitle(deed, title))(person, input ?? usualInput[deed] ?? {})

/** What goes without saying: who signs in a story has said yes to the declaration. */
const usualInput: Readonly<Partial<Record<Deed, Input>>> = { sign: { declared: true }, resend: { declared: true } }

/** Deeds that are no act on the title at hand, and the acts that travel otherwise than as JSON. */
const withoutTitle: Readonly<Partial<Record<Deed, (person: Client, input: Input) => Sent>>> = {
  start: (person, input) => person.post('/api/titles', input),
  startFromInvoice: (person, { file, ...query }) =>
    person.upload(
      `/api/titles/from-invoice?${new URLSearchParams(query as Record<string, string>)}`,
      String(file),
      paper(String(file)),
    ),
  saveTemplate: (person, input) => person.post('/api/title-templates', input),
  deleteTemplate: (person, { template }) => person.send('DELETE', `/api/title-templates/${template}`),
}

const onTitle =
  (deed: Deed, title: string) =>
  (person: Client, input: Input): Sent => {
    const own = `/api/titles/${title}`
    if (deed === 'attachDocument') {
      const name = String(input.file)
      return person.upload(`${own}/documents?kind=${input.kind}`, name, paper(name))
    }
    if (deed === 'readDocument') return person.get(`${own}/documents/${input.document}`)
    return person.post(`${own}/${kebab(deed)}`, input)
  }
