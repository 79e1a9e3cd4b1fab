import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognise } from './recognise.ts'

const family = (text: string) => recognise(new TextEncoder().encode(text))?.family

test.each([
  ['ubl/Invoice', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'],
  [
    'ubl/Waybill',
    '<?xml version="1.0"?><!-- x --><u:Waybill xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:Waybill-2">',
  ],
  [
    'cii/CrossIndustryInvoice',
    '<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
  ],
  ['ephyto/SPSCertificate', '<SPSCertificate xmlns="urn:un:unece:uncefact:data:standard:SPSCertificate:17"/>'],
  ['iso20022/pain.001', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>'],
  ['cargo-xml/HouseWaybill', '<HouseWaybill xmlns="iata:housewaybill:1"/>'],
  ['ncts5/CC015C', '<n:CC015C xmlns:n="http://ncts.dgtaxud.ec"/>'],
  ['ncts5/CC015C', '{"n1:CC015C": {}}'],
  ['eu-ens/CC315A', '<CC315A xmlns="http://ics.dgtaxud.ec/CC315A"/>'],
  [
    'eu-ens/CC315A',
    '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><i:CC315A xmlns:i="http://ics.dgtaxud.ec/CC315A"/></e:Body></e:Envelope>',
  ],
  ['eu-ucc/Declaration', '<Declaration xmlns="urn:WCOLibraryE7TAXUDEUCDM52public"/>'],
  ['cds/declaration', '<m:MetaData xmlns:m="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"><Declaration/></m:MetaData>'],
  ['cds/notification', '<MetaData><WCODataModelVersionCode>3.6</WCODataModelVersionCode><Response/></MetaData>'],
  [
    'cds/inventoryLinkingMovementRequest',
    '<inventoryLinkingMovementRequest xmlns="http://gov.uk/customs/inventoryLinking/v1"/>',
  ],
  ['asycuda/declaration', '<ASYCUDA><Export_release/></ASYCUDA>'],
  [
    'as4/Receipt',
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><Messaging xmlns="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"><SignalMessage><Receipt/></SignalMessage></Messaging></s:Header></s:Envelope>',
  ],
  [
    'as4/multipart',
    '--b\r\nContent-Type: application/soap+xml\r\n\r\n<x xmlns="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"/>',
  ],
  ['soap/Envelope', '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a/></s:Body></s:Envelope>'],
  ['imo-fal/MrsReportingFormality', '<MrsReportingFormality/>'],
  ['port-call/PortCallList', '<PortCallList xmlns="http://portnet.fi/PortCallNotification"/>'],
  ['bank-message/BanqueReponse', '<BanqueReponse/>'],
  ['edifact/CUSCAR', "UNB+UNOA:2+A+B+260101:1200+1'UNH+1+CUSCAR:D:95B:UN'BGM+785'"],
  ['edifact/PAXLST', 'QP HDQXX\r\n.ABC 270031\r\nUNA:*.? #UNB*UNOA:4*A*B*210827:0031*1#UNH*1*PAXLST:D:05B:UN#'],
  ['edifact/ORDERS', "UNA:+.? '\nUNB+UNOC:3+A+B+260101:1200+1'\nUNG+ORDERS+A+B'\nUNH+1+ORDERS:D:96A:UN'"],
  ['cargo-imp/FWB', 'FWB/17\n777-12345675BOMSUV/T1K3.5\n'],
  ['ais/nmea', '# log\n!AIVDM,1,1,,A,16:=?;0P00`SstvFnFbeGH6L088h,0*44\n'],
  ['dcsa/booking', '{"receiptTypeAtOrigin":"CY","deliveryTypeAtDestination":"CY"}'],
  ['dcsa/event', '[{"eventID":"1","eventClassifierCode":"ACT"}]'],
  ['one-record/Piece', '{"@context":{"cargo":"https://onerecord.iata.org/ns/cargo#"},"@type":"cargo:Piece"}'],
  ['verifiable-credential/MillTestReportCredential', '{"type":["VerifiableCredential","MillTestReportCredential"]}'],
  ['open-attestation/document', '{"version":"v2","data":{},"signature":{}}'],
  ['port-call/event', '{"portcallId":"NLRTM1","eventType":"berth.eta.vessel"}'],
  ['port-call/AisVessel', '{"id":"1","type":"AisVessel"}'],
  ['ecmr/consignment-note', '{"consignor":{},"consignee":{},"consignment":{}}'],
])('%s is recognised by its content', (expected, text) => expect(family(text)).toBe(expected))

test('a message in UTF-16 is recognised too', () =>
  expect(recognise(Buffer.from('\uFEFF<BanqueReponse/>', 'utf16le'))?.family).toBe('bank-message/BanqueReponse'))

test('broken JSON is recognised by its names, and known to be broken', () =>
  expect(recognise(Buffer.from('{"portcallId": "1",\n "ship": {,}}'))).toMatchObject({
    family: 'port-call/event',
    broken: {},
  }))

test('what is no message belongs to no family', () => {
  for (const text of ['', 'Step 1: submit', '<html/>', '{}', '[]', 'null', '%PDF-1.7', 'FOR INFORMATION\nread this'])
    expect(family(text)).toBeUndefined()
})

test('no bytes make it throw, nor nesting without end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => void recognise(noise)),
    { numRuns: 500 },
  )
  const openings = fc.constantFrom(
    '<a xmlns="',
    '{"@type":[',
    '[[[',
    'UNA',
    "UNB+UNOA'UNH+",
    '<?xml',
    '<!DOCTYPE a [',
    '--',
    '\\!AIVDM',
  )
  fc.assert(
    fc.property(openings, fc.string({ maxLength: 200 }), (opening, rest) => void family(opening + rest)),
    { numRuns: 500 },
  )
  expect(family('['.repeat(300_000))).toBeUndefined()
  expect(family('<a>'.repeat(300_000))).toBeUndefined()
})
