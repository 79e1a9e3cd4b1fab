import { expect, test } from 'vitest'
import { usualProfile } from './awmds-profile.ts'
import { awmdsReader } from './read-awmds.ts'

const reader = awmdsReader({
  profile: { ...usualProfile, traderScheme: 'TIN' },
  portOf: (office) => (office === '01' ? 'XTTVL' : undefined),
  legalTime: (day, time) => `${day}T${time}:00.000Z`,
})
const bill = (over = '') => `<Bol_segment><Bol_id><Bol_reference>BL-1</Bol_reference><Line_number>1</Line_number>
<Bol_nature>23</Bol_nature><Bol_type_code>BL</Bol_type_code></Bol_id>
<Load_unload_place><Place_of_loading_code>BRSSZ</Place_of_loading_code><Place_of_unloading_code>XTTVL</Place_of_unloading_code></Load_unload_place>
<Traders_segment><Exporter><Exporter_name>Fazenda</Exporter_name><Exporter_address>Santos</Exporter_address></Exporter>
<Notify><Notify_name>Agents</Notify_name><Notify_address>Port</Notify_address></Notify>
<Consignee><Consignee_code>T20000001</Consignee_code><Consignee_name>Green Gardens</Consignee_name><Consignee_address>1 Main</Consignee_address></Consignee></Traders_segment>
<ctn_segment><Ctn_reference>CSQU3054383</Ctn_reference><Number_of_packages>320</Number_of_packages><Type_of_container>22G1</Type_of_container><Empty_Full>1/1</Empty_Full><Marks1>S-1</Marks1></ctn_segment>
<Goods_segment><Number_of_packages>320.0</Number_of_packages><Package_type_code>BG</Package_type_code><Gross_mass>19200.0</Gross_mass><Shipping_marks>N/M</Shipping_marks><Goods_description>Coffee</Goods_description><Num_of_ctn_for_this_bol>1</Num_of_ctn_for_this_bol></Goods_segment>${over}
<Value_segment><Freight_segment><PC_indicator>PP</PC_indicator></Freight_segment></Value_segment></Bol_segment>`
const document = (bills: string, packages = 320) => `<?xml version="1.0"?>
<Awmds><General_segment><General_segment_id><Customs_office_code>01</Customs_office_code><Voyage_number>V12</Voyage_number>
<Date_of_departure>2026-11-10</Date_of_departure><Date_of_arrival>2026-11-25</Date_of_arrival><Time_of_arrival>06:00:00</Time_of_arrival></General_segment_id>
<Totals_segment><Total_number_of_bols>1</Total_number_of_bols><Total_number_of_packages>${packages}</Total_number_of_packages></Totals_segment>
<Transport_information><Carrier><Carrier_code>BLUE</Carrier_code></Carrier><Identity_of_transporter>AURORA</Identity_of_transporter></Transport_information></General_segment>
${bills}</Awmds>`
const bytes = (text: string) => new TextEncoder().encode(text)

test('a manifest of ASYCUDA World becomes ours', () => {
  expect(reader.recognises(bytes(document(bill())), '')).toBe(true)
  const { document: read, findings } = reader.read(bytes(document(bill())))
  expect(findings).toEqual([])
  expect(read).toMatchObject({
    header: {
      direction: 'import',
      port: 'XTTVL',
      voyage: 'V12',
      reference: 'V12/2026-11-10',
      arrival: '2026-11-25T06:00:00.000Z',
      vessel: { name: 'AURORA' },
    },
    bills: [
      {
        number: 'BL-1',
        kind: 'direct',
        nature: 'import',
        freight: 'prepaid',
        consignee: { name: 'Green Gardens', identifiers: { TIN: 'T20000001' } },
        packages: 320,
        items: [{ description: 'Coffee', packageKind: 'BG', equipment: ['CSQU3054383'] }],
        equipment: [{ number: 'CSQU3054383', filling: 'full', seals: ['S-1'] }],
      },
    ],
  })
})

test('totals that are not those of the bills are told with their line', () =>
  expect(reader.read(bytes(document(bill(), 321))).findings).toEqual([
    {
      reason: 'packages-do-not-add-up',
      severity: 'refuses',
      about: { declared: '321', counted: 320 },
      place: { path: 'Totals_segment/Total_number_of_packages', line: 4 },
    },
  ]))

test('goods listed by HS code become goods of the bill, each with its own', () => {
  const listed = `<HS_Compliance><HS_code>0901.11</HS_code><Commercial_description>Green coffee</Commercial_description><Number_of_packages>300</Number_of_packages><Gross_mass>18000</Gross_mass><HS_code>090210</HS_code><Commercial_description>Tea</Commercial_description><Number_of_packages>20</Number_of_packages><Gross_mass>1200</Gross_mass></HS_Compliance>`
  expect(reader.read(bytes(document(bill(listed)))).document).toMatchObject({
    bills: [
      {
        items: [
          { hs: '090111', description: 'Green coffee', packages: 300 },
          { hs: '090210', packages: 20 },
        ],
      },
    ],
  })
})

test('a field is placed at its element', () => {
  const { placeOf } = reader.read(bytes(document(bill())))
  expect(placeOf('/bills/0/equipment/0/number')).toMatchObject({ path: 'Bol_segment[1]/ctn_segment[1]/Ctn_reference' })
  expect(placeOf('/bills/0/finalDestination')).toMatchObject({ path: 'Bol_segment[1]' })
  expect(placeOf('/header/vessel/imo')?.line).toBe(5)
})

test('what is no XML is told with its place, and another document is not taken for it', () => {
  expect(reader.read(bytes('<Awmds><a></Awmds>')).findings).toMatchObject([{ severity: 'refuses', place: { line: 1 } }])
  expect(reader.recognises(bytes('<Invoice/>'), '')).toBe(false)
})
