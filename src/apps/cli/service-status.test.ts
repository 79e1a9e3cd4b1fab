import { expect, test } from 'vitest'
import { statusOfServices, tableOfServices } from './service-status.ts'
import { storiesIn } from './services.ts'

const catalogue = [
  { id: 'TIT-01', domain: 'titles', service: 'Import commitment' },
  { id: 'TIT-02', domain: 'titles', service: 'Import licence' },
  { id: 'PAY-01', domain: 'payments', service: 'Invoices' },
]
const story = (services: string[], passed: boolean) => ({
  says: `${services} ${passed}`,
  file: 'a.yaml',
  services,
  passed,
})

test('a service works when every story that names it passed', () => {
  const [first] = statusOfServices(catalogue, [story(['TIT-01'], true), story(['TIT-01', 'TIT-02'], true)])
  expect(first).toMatchObject({ status: 'works', stories: [{ passed: true }, { passed: true }] })
})

test('one story that did not pass leaves all it names open', () => {
  const statuses = statusOfServices(catalogue, [story(['TIT-01'], true), story(['TIT-01', 'TIT-02'], false)])
  expect(statuses.map(({ status }) => status)).toEqual(['open', 'open', 'open'])
})

test('a service no story names is open', () => {
  expect(statusOfServices(catalogue, []).map(({ status }) => status)).toEqual(['open', 'open', 'open'])
})

test('a story may not name a service that is not there', () => {
  expect(() => statusOfServices(catalogue, [story(['TIT-99'], true)])).toThrow('a.yaml: "TIT-99 true" names TIT-99')
})

test('the table counts each domain, and names the stories that were otherwise', () => {
  const table = tableOfServices(statusOfServices(catalogue, [story(['TIT-01'], true), story(['TIT-02'], false)]))
  expect(table).toContain('titles: 1 of 2')
  expect(table).toContain('payments: 0 of 1')
  expect(table).toContain('not so: TIT-02 false')
  expect(table).toContain('1 of 3 services work')
})

test('of a report only what was a story counts, and only a pass is a pass', () => {
  const meta = { story: { file: 'a.yaml', services: ['TIT-01'] } }
  const assertionResults = [
    { title: 'One', status: 'passed', meta },
    { title: 'Two', status: 'skipped', meta },
    { title: 'No story', status: 'passed', meta: {} },
  ]
  expect(storiesIn({ testResults: [{ assertionResults }] })).toEqual([
    { says: 'One', file: 'a.yaml', services: ['TIT-01'], passed: true },
    { says: 'Two', file: 'a.yaml', services: ['TIT-01'], passed: false },
  ])
})
