import { manifestActs } from '#domains/manifests/acts.ts'
import { manifestStatuses } from '#domains/manifests/manifest.ts'
import type { ManifestView } from '#domains/manifests/views.ts'
import { actsAt, countedIn, type Noun } from '../noun.ts'

const at = '/api/manifests'

/** Manifests: every act by its name; `lodge` with a document or a file lodges in one go, without either the draft at hand. */
export const manifests: Noun = {
  at,
  statuses: manifestStatuses,
  makes: { start: 'manifest', lodge: 'manifest' },
  deeds: {
    ...actsAt(at, manifestActs),
    lodge: (person, { file, answer, ...document }, { id, paper }) => {
      const address = `${at}/lodge${answer === undefined ? '' : `?answer=${answer}`}`
      if (file !== undefined) return person.upload(address, String(file), paper(String(file)))
      return 'header' in document ? person.post(address, document) : person.post(`${at}/${id}/lodge`, {})
    },
    check: (person, { file }, { paper }) => person.upload(`${at}/check`, String(file), paper(String(file))),
    start: (person, input) => person.post(at, input),
    attachPaper: (person, { kind, file }, { id, paper }) =>
      person.upload(`${at}/${id}/papers?kind=${kind}`, String(file), paper(String(file))),
    sendUnitListFile: (person, { terminal, file }, { id, paper }) =>
      person.upload(`${at}/${id}/unit-list?terminal=${terminal}`, String(file), paper(String(file))),
    sendStowagePlan: (person, { file }, { id, paper }) =>
      person.upload(`${at}/${id}/stowage`, String(file), paper(String(file))),
    readPaper: (person, { paper }, { id }) => person.get(`${at}/${id}/papers/${paper}`),
  },
  named: (view, name) => {
    const { manifest } = view as ManifestView
    switch (name) {
      case 'number':
        return manifest.number
      case 'header':
        return manifest.header
      default:
        return countedIn(name, {
          paper: manifest.papers,
          amendment: manifest.amendments,
          difference: manifest.differences,
        })
    }
  },
}
