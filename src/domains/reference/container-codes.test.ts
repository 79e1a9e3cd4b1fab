import { expect, test } from 'vitest'
import { commonContainerCodes } from './container-codes.ts'
import { indexCodes, searchCodes } from './search-codes.ts'
import { loadShippingLists } from './server/load-shipping-lists.ts'

const index = indexCodes(
  commonContainerCodes(loadShippingLists()),
  ({ type }) => type.code,
  ({ words }) => words,
)
const codes = (query: string) => searchCodes(index, query, 4).map(({ type }) => type.code)

test.each([
  ['45g1', '45G1'],
  ['40 reefer', '42R0'],
  ['reefer 40 hc', '45R0'],
  ['20 dry', '22G0'],
  ['citerne gaz 20', '22T7'],
  ['منصة 20', '22P0'],
])('"%s" finds %s first', (query, code) => expect(codes(query)[0]).toBe(code))
