import { useWords } from '#design/words/words.tsx'
import type { Text } from '#kernel/text.ts'

/** Believable words for the examples; fetched with the examples page only. */
const samples = {
  sign: { fr: 'Signer le titre', ar: 'توقيع السند', en: 'Sign the title' },
  save: { fr: 'Enregistrer', ar: 'حفظ', en: 'Save' },
  cancel: { fr: 'Annuler le titre', ar: 'إلغاء السند', en: 'Cancel the title' },
  duplicate: { fr: 'Dupliquer', ar: 'نسخ', en: 'Duplicate' },
  print: { fr: 'Imprimer', ar: 'طباعة', en: 'Print' },
  impossible: {
    fr: 'Possible jusqu’à l’imputation ; la douane a imputé 400 kg le 3 mai.',
    ar: 'ممكن إلى حين الخصم؛ وقد خصمت الجمارك 400 كلغ يوم 3 ماي.',
    en: 'Possible until customs has imputed; customs imputed 400 kg on 3 May.',
  },
  atBank: { fr: 'À la banque', ar: 'لدى البنك', en: 'At the bank' },
  yourTurn: { fr: 'À vous d’agir', ar: 'في انتظاركم', en: 'Your turn' },
  refused: { fr: 'Refusé', ar: 'مرفوض', en: 'Refused' },
  cleared: { fr: 'Apuré', ar: 'مصفى', en: 'Cleared' },
  draft: { fr: 'Brouillon', ar: 'مسودة', en: 'Draft' },
  contractNumber: { fr: 'Numéro du contrat', ar: 'رقم العقد', en: 'Contract number' },
  contractHint: {
    fr: 'Tel qu’il figure sur le contrat signé, par exemple CT-2026/118.',
    ar: 'كما ورد في العقد الموقع، مثلا CT-2026/118.',
    en: 'As it stands on the signed contract, for example CT-2026/118.',
  },
  contractError: {
    fr: 'Indiquez le numéro du contrat : la banque le compare au titre.',
    ar: 'أدخلوا رقم العقد: فالبنك يقارنه بالسند.',
    en: 'Give the number of the contract: the bank compares it with the title.',
  },
  invoiceSource: { fr: 'la facture F-2291', ar: 'الفاتورة F-2291', en: 'invoice F-2291' },
  supplier: { fr: 'Fournisseur', ar: 'المورد', en: 'Supplier' },
  reason: { fr: 'Motif de la demande', ar: 'سبب الطلب', en: 'Reason for the request' },
  reasonText: {
    fr: 'Les machines commandées remplacent la ligne de filage arrêtée en mars.',
    ar: 'تعوض الآلات المطلوبة خط الغزل المتوقف منذ مارس.',
    en: 'The machines ordered replace the spinning line that stopped in March.',
  },
  value: { fr: 'Valeur', ar: 'القيمة', en: 'Value' },
  contractDate: { fr: 'Date du contrat', ar: 'تاريخ العقد', en: 'Date of the contract' },
  incoterm: { fr: 'Condition de livraison', ar: 'شرط التسليم', en: 'Delivery term' },
  payment: { fr: 'Mode de paiement', ar: 'طريقة الأداء', en: 'Terms of payment' },
  credit: { fr: 'Crédit documentaire', ar: 'اعتماد مستندي', en: 'Letter of credit' },
  creditHint: {
    fr: 'La banque s’engage à payer contre documents.',
    ar: 'يلتزم البنك بالأداء مقابل المستندات.',
    en: 'The bank undertakes to pay against documents.',
  },
  collection: { fr: 'Remise documentaire', ar: 'تحصيل مستندي', en: 'Documentary collection' },
  declare: {
    fr: 'Je déclare que ces indications sont exactes.',
    ar: 'أصرح بأن هذه البيانات صحيحة.',
    en: 'I declare that these statements are true.',
  },
  goods: { fr: 'Marchandise', ar: 'البضاعة', en: 'Goods' },
  plants: { fr: 'Boutures non racinées et greffons', ar: 'فسائل غير مجذرة وطعوم', en: 'Unrooted cuttings and slips' },
  roses: { fr: 'Rosiers, greffés ou non', ar: 'شجيرات ورد، مطعمة أو غير مطعمة', en: 'Roses, grafted or not' },
  trees: { fr: 'Arbres et arbustes à fruits', ar: 'أشجار وشجيرات مثمرة', en: 'Fruit trees and shrubs' },
  livePlants: { fr: 'Plantes vivantes', ar: 'نباتات حية', en: 'Live plants' },
  quantity: { fr: 'Quantité', ar: 'الكمية', en: 'Quantity' },
  unit: { fr: 'Unité', ar: 'الوحدة', en: 'Unit' },
  kilogram: { fr: 'Kilogramme', ar: 'كيلوغرام', en: 'Kilogram' },
  piece: { fr: 'Pièce', ar: 'قطعة', en: 'Piece' },
  lines: { fr: 'Lignes du titre', ar: 'أسطر السند', en: 'Lines of the title' },
  quantityError: {
    fr: 'La quantité est au-dessus de zéro.',
    ar: 'الكمية أكبر من صفر.',
    en: 'The quantity is above zero.',
  },
  total: { fr: 'Total', ar: 'المجموع', en: 'Total' },
  documents: { fr: 'Pièces jointes', ar: 'الوثائق المرفقة', en: 'Documents' },
  savedTitle: { fr: 'Titre enregistré', ar: 'سجل السند', en: 'Title registered' },
  savedText: {
    fr: 'Votre banque a jusqu’à demain 12:00 pour répondre. Rien ne manque de votre part.',
    ar: 'للبنك إلى غاية الغد 12:00 للجواب. لا ينقص شيء من جهتكم.',
    en: 'Your bank has until tomorrow 12:00 to answer. Nothing is missing from you.',
  },
  bankDown: {
    fr: 'La Banque du Nord ne répond plus depuis 09:40 ; 12 messages attendent. Vos demandes partiront dès son retour.',
    ar: 'لا يجيب بنك الشمال منذ 09:40؛ و12 رسالة في الانتظار. سترسل طلباتكم عند عودته.',
    en: 'Bank of the North has not answered since 09:40; 12 messages wait. Your requests will leave when it is back.',
  },
  titles: { fr: 'Titres', ar: 'السندات', en: 'Titles' },
  number: { fr: 'Numéro', ar: 'الرقم', en: 'Number' },
  company: { fr: 'Société', ar: 'الشركة', en: 'Company' },
  state: { fr: 'État', ar: 'الحالة', en: 'State' },
  deadline: { fr: 'Échéance', ar: 'الأجل', en: 'Deadline' },
  textile: { fr: 'Textiles de la Baie SARL', ar: 'نسيج الخليج ش.م.م', en: 'Bay Textiles Ltd' },
  farms: { fr: 'Fermes du Plateau SA', ar: 'ضيعات الهضبة ش.م', en: 'Plateau Farms Inc.' },
  northBank: { fr: 'Banque du Nord', ar: 'بنك الشمال', en: 'Bank of the North' },
  bank: { fr: 'Banque', ar: 'البنك', en: 'Bank' },
  late: { fr: 'En retard', ar: 'متأخر', en: 'Late' },
  details: { fr: 'Contenu', ar: 'المحتوى', en: 'Content' },
  history: { fr: 'Historique', ar: 'السجل', en: 'History' },
  signed: { fr: 'Signature', ar: 'التوقيع', en: 'Signature' },
  opinion: { fr: 'Avis technique', ar: 'الرأي التقني', en: 'Technical opinion' },
  decision: { fr: 'Décision du ministère', ar: 'قرار الوزارة', en: 'Ministry decision' },
  domiciliation: { fr: 'Domiciliation', ar: 'التوطين', en: 'Domiciliation' },
  signedFact: {
    fr: 'Salma Idrissi a signé le titre.',
    ar: 'وقعت سلمى الإدريسي السند.',
    en: 'Salma Idrissi signed the title.',
  },
  sentFact: {
    fr: 'Le titre est parti à la Banque du Nord.',
    ar: 'أحيل السند على بنك الشمال.',
    en: 'The title went to the Bank of the North.',
  },
  returnedFact: {
    fr: 'La banque l’a renvoyé : le prix du contrat diffère de celui du titre.',
    ar: 'أعاده البنك: ثمن العقد يختلف عن ثمن السند.',
    en: 'The bank returned it: the price of the contract differs from that of the title.',
  },
  person: { fr: 'Salma Idrissi', ar: 'سلمى الإدريسي', en: 'Salma Idrissi' },
  leadSentence: {
    fr: 'À la Banque du Nord depuis mardi 10:40. Elle a jusqu’à demain 12:00. Rien ne manque de votre part.',
    ar: 'لدى بنك الشمال منذ الثلاثاء 10:40. أمامه إلى الغد 12:00. لا ينقص شيء من جهتكم.',
    en: 'At the Bank of the North since Tuesday 10:40. They have until tomorrow 12:00. Nothing is missing from you.',
  },
  commitment: { fr: 'Engagement d’importation', ar: 'التزام بالاستيراد', en: 'Import commitment' },
  nothingYet: { fr: 'Aucun titre pour l’instant', ar: 'لا سندات بعد', en: 'No title yet' },
  nothingHint: {
    fr: 'Commencez par votre facture ou par un modèle : l’essentiel sera déjà rempli.',
    ar: 'ابدؤوا بفاتورتكم أو بنموذج: سيكون معظم المطلوب معبأ.',
    en: 'Start from your invoice or a template: most of it will be filled in.',
  },
  newTitle: { fr: 'Nouveau titre', ar: 'سند جديد', en: 'New title' },
  summary: { fr: 'En résumé', ar: 'باختصار', en: 'In short' },
  search: { fr: 'Numéro, société ou mot', ar: 'رقم أو شركة أو كلمة', en: 'Number, company or word' },
  container: { fr: 'Conteneur', ar: 'حاوية', en: 'Container' },
  open: { fr: 'Ouvrir', ar: 'فتح', en: 'Open' },
  why: { fr: 'Pourquoi renvoyer ce titre ?', ar: 'لماذا تعيدون هذا السند؟', en: 'Why return this title?' },
} as const satisfies Record<string, Text>

export type Sample = keyof typeof samples

/** The samples in the language of the page. */
export function useSamples(): (name: Sample) => string {
  const { language } = useWords()
  return (name) => samples[name][language]
}
