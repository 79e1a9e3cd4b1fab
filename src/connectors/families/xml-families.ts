import { forms } from '../bank-messages/forms.ts'
import { type Outlined, outlineOf } from './xml-outline.ts'

type Rule = (element: Outlined, outline: readonly Outlined[]) => string | undefined

const byNamespace =
  (pattern: RegExp, family: string): Rule =>
  ({ ns, name }) =>
    pattern.test(ns) ? `${family}/${name}` : undefined

const bankMessages = new Set(Object.values(forms).map((form) => form.element))
const has = (outline: readonly Outlined[], name: string) => outline.some((one) => one.name === name)

/** UK customs on the WCO Data Model: declarations and the notifications that answer them share one envelope. */
const wcoEnvelope: Rule = ({ ns, name }, outline) => {
  if (name === 'submitDeclarationRequest') return 'cds/declaration'
  if (!/MetaData$/.test(name) || !(/wco/i.test(ns) || has(outline, 'WCODataModelVersionCode'))) return undefined
  return has(outline, 'Response') ? 'cds/notification' : 'cds/declaration'
}

const ebms: Rule = ({ ns }, outline) => {
  if (!/ebxml-msg\/ebms|ebxml-bp\/ebbp-signals/.test(ns)) return undefined
  const kinds = ['UserMessage', 'PullRequest', 'Receipt', 'Error']
  return `as4/${kinds.find((kind) => has(outline, kind)) ?? 'Messaging'}`
}

/** The first that knows an element names the family. Elements are asked in document order, so envelopes come before contents. */
const rules: readonly Rule[] = [
  byNamespace(/^urn:oasis:names:specification:ubl:schema:xsd:(?!Common)\w+-2$/, 'ubl'),
  ({ ns, name }) =>
    /^urn:oasis:names:specification:ubl:schema:xsd:CommonTransportationReport-2$/.test(ns) ? `ubl/${name}` : undefined,
  byNamespace(/^urn:un:unece:uncefact:data:standard:CrossIndustry\w+:/, 'cii'),
  byNamespace(/^urn:un:unece:uncefact:data:standard:SPS\w+:/, 'ephyto'),
  ({ ns }) => {
    const message = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3})/.exec(ns)?.[1]
    return message && `iso20022/${message}`
  },
  byNamespace(/^iata:\w+:\d/, 'cargo-xml'),
  byNamespace(/ncts\.dgtaxud\.ec/, 'ncts5'),
  byNamespace(/ics\.dgtaxud\.ec|govtalk\.gov\.uk\/(CM|enforcement)|hmrc\.gov\.uk\/(success|error)response/, 'eu-ens'),
  byNamespace(/EUCDM/, 'eu-ucc'),
  byNamespace(/gov\.uk\/customs\/inventoryLinking/, 'cds'),
  wcoEnvelope,
  byNamespace(/^urn:wco:datamodel/i, 'wco'),
  byNamespace(/portnet\.fi/, 'port-call'),
  ebms,
  ({ name }) => (name === 'ASYCUDA' ? 'asycuda/declaration' : name === 'Awmds' ? 'asycuda/manifest' : undefined),
  ({ ns, name }) => (/ReportingFormality$/.test(name) || /28005/.test(ns) ? `imo-fal/${name}` : undefined),
  ({ ns, name }) => (ns === '' && bankMessages.has(name) ? `bank-message/${name}` : undefined),
]

/** Envelopes that say nothing of what they carry, named only when nothing inside is known. */
const envelopes: readonly Rule[] = [
  byNamespace(/soap-envelope|schemas\.xmlsoap\.org\/soap/, 'soap'),
  byNamespace(/StandardBusinessDocumentHeader/, 'sbdh'),
]

/** `family/document` of an XML message. */
export function xmlFamily(text: string): string | undefined {
  const outline = outlineOf(text)
  for (const known of [rules, envelopes])
    for (const element of outline)
      for (const rule of known) {
        const family = rule(element, outline)
        if (family !== undefined) return family
      }
  return undefined
}
