import { csvLine } from '#platform/documents/csv.ts'

/** What stands above the bills: said in the first row, and not again. */
export const headerColumns = [
  'direction',
  'manifestKind',
  'port',
  'call',
  'vessel',
  'imo',
  'voyage',
  'carrier',
  'arrival',
  'reference',
  'masterManifest',
  'masterBill',
] as const
/** What a bill says once, in its first row. */
export const billColumns = [
  'kind',
  'parent',
  'nature',
  'shipper',
  'shipperCountry',
  'consignee',
  'consigneeScheme',
  'consigneeNumber',
  'notify',
  'toOrder',
  'portOfLoading',
  'portOfDischarge',
  'placeOfReceipt',
  'finalDestination',
  'freight',
  'declarations',
] as const
/** Goods, and a unit they are in: a row for each pair; a row without goods adds a unit to those above. */
export const rowColumns = [
  'description',
  'hs',
  'packages',
  'packageKind',
  'grossKg',
  'volumeM3',
  'marks',
  'unNumber',
  'imdgClass',
  'container',
  'sizeType',
  'filling',
  'seals',
] as const
export const manifestColumns = [...headerColumns, 'bill', ...billColumns, ...rowColumns] as const
export type ManifestColumn = (typeof manifestColumns)[number]

/** An empty table to fill in: the names of the columns. */
export const manifestTemplate = (): string => csvLine(manifestColumns)
