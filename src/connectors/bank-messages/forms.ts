import type { BankMessage } from './messages.ts'

/**
 * Which XML element holds which of our fields, in the order of the schema. Both directions walk this one table, so what is
 * written can always be read. Element names are those of the banks' interface; the groups it does not name are ours.
 */
export type Part =
  | { readonly holds: 'text' | 'number'; readonly element: string }
  | { readonly holds: 'code'; readonly element: string; readonly theirs: Readonly<Record<string, string>> }
  | { readonly holds: 'group' | 'list'; readonly element: string; readonly parts: Parts }
export type Parts = Readonly<Record<string, Part>>

const text = (element: string): Part => ({ holds: 'text', element })
const number = (element: string): Part => ({ holds: 'number', element })
const code = (element: string, theirs: Readonly<Record<string, string>>): Part => ({ holds: 'code', element, theirs })
const group = (element: string, parts: Parts): Part => ({ holds: 'group', element, parts })
const list = (element: string, parts: Parts): Part => ({ holds: 'list', element, parts })

const header = group('EnTete', {
  number: text('NumeroMessage'),
  sender: text('Emetteur'),
  recipient: text('Destinataire'),
  sentAt: text('DateMessage'),
  type: text('TypeMessage'),
  function: text('Fonction'),
})

const counterparty = group('Expediteur', { name: text('Nom'), country: text('Pays'), address: text('Adresse') })
const contract = group('Contrat', { kind: text('Nature'), number: text('Numero'), date: text('Date') })

const title = group('Titre', {
  number: text('NumEnregistrement'),
  registeredAt: text('DateEnregistrement'),
  category: text('Categorie'),
  direction: code('TypeDemande', { import: 'IMPORT', export: 'EXPORT' }),
  counterparty,
  contract,
  regime: text('RegimeDouanier'),
  customsOffice: text('BureauDouane'),
  provenance: text('PaysProvenance'),
  incoterm: text('Incoterm'),
  incotermPlace: text('LieuLivraison'),
  currency: text('Devise'),
  paymentTerms: text('ModePaiement'),
  total: text('MontantTotal'),
  goods: text('MontantFob'),
  freight: text('MontantFret'),
  insurance: text('MontantAssurance'),
  otherCharges: text('MontantAutres'),
  reason: text('Motif'),
  opinions: list('AvisTechnique', { opinion: text('Avis'), comment: text('Commentaire') }),
  decision: group('DecisionMinistere', { decision: text('Decision'), reason: text('Motif') }),
})

const goods = list('Marchandise', {
  position: number('Numero'),
  hs: text('CodeSh'),
  designation: text('DesignationCommerciale'),
  origin: text('PaysOrigine'),
  quantity: text('Quantite'),
  allowedQuantity: text('QuantiteAccordee'),
  unit: text('Unite'),
  netWeightKg: text('PoidsNet'),
  value: text('Valeur'),
})

export interface Form {
  /** The root element. */
  readonly element: string
  readonly parts: Parts
}

export const forms: Readonly<Record<BankMessage['kind'], Form>> = {
  'domiciliation-request': {
    element: 'DemandeDomiciliation',
    parts: {
      header,
      operator: group('Operateur', {
        name: text('Nom'),
        address: text('Adresse'),
        identifiers: list('Identifiant', { scheme: text('Type'), value: text('Numero') }),
      }),
      bank: group('Banque', { code: text('Code'), branch: text('Agence'), account: text('RibBancaire') }),
      title,
      goods,
    },
  },
  'title-files': {
    element: 'FichiersTitreBanque',
    parts: {
      header,
      titleNumber: text('NumEnregistrement'),
      account: text('RibBancaire'),
      files: list('Fichier', {
        name: text('Nom'),
        description: text('Description'),
        date: text('Date'),
        content: text('Contenu'),
      }),
    },
  },
  'bank-answer': {
    element: 'BanqueReponse',
    parts: {
      header,
      answers: text('ReferenceEmetteur'),
      outcome: group('Reponse', {
        state: code('Etat', { accepted: 'ACCEPTEE', refused: 'REFUSEE' }),
        number: text('NumDomiciliation'),
        acceptedOn: text('DateAcceptation'),
        expiresOn: text('DateExpiration'),
        reason: text('MotifRefus'),
      }),
    },
  },
  acknowledgement: {
    element: 'ReponseGenerique',
    parts: {
      header,
      received: group('MessageRecu', {
        number: text('Reference'),
        type: text('Type'),
        function: text('Fonction'),
        sentAt: text('Date'),
      }),
      receipt: group('Accuse', { code: text('Code'), description: text('Description') }),
    },
  },
}
