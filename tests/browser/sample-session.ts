import type { Language } from '#kernel/text.ts'

/** Answers of a platform in an imaginary country, to a visitor who has not signed in. */
export const visitorAnswers = {
  '/api/session': {
    demonstration: true,
    country: {
      code: 'XT',
      names: { fr: 'Testlande', ar: 'تستلاند', en: 'Testland' },
      currency: 'XTS',
      language: 'fr',
      offsets: [{ from: '2020-01-01T00:00:00Z', minutes: 60 }],
    },
  },
  '/api/demonstration/roles': [
    {
      login: 'salma',
      name: 'Salma Idrissi',
      kind: 'trader',
      organisation: { fr: 'Textiles de la Baie', ar: 'نسيج الخليج', en: 'Bay Textiles' },
      role: {
        fr: 'Elle prépare et signe les titres de sa société.',
        ar: 'تعد سندات شركتها وتوقعها.',
        en: 'She prepares and signs the titles of her company.',
      },
    },
    {
      login: 'omar',
      name: 'Omar Tazi',
      kind: 'bank',
      organisation: { fr: 'Banque du Nord', ar: 'بنك الشمال', en: 'Bank of the North' },
      role: {
        fr: 'Il domicilie les titres et suit leurs règlements.',
        ar: 'يوطن السندات ويتتبع تسوياتها.',
        en: 'He domiciles titles and follows their settlements.',
      },
    },
  ],
}

/** The same, to somebody of a bank who has signed in. */
export const bankerAnswers = (language: Language) => ({
  ...visitorAnswers,
  '/api/session': {
    ...visitorAnswers['/api/session'],
    user: { id: 'u1', name: 'Omar Tazi', login: 'omar', email: 'omar@bank.example', mailWanted: true },
    organisation: { id: 'o1', name: 'Banque du Nord', kind: 'bank' },
    rights: ['write', 'decide'],
    mandates: [],
    language,
    csrf: 'token',
  },
  '/api/notices/count': { unread: 3 },
  '/api/titles/counts': { waiting: 12, late: 1, unclaimed: 5, mine: 2 },
})
