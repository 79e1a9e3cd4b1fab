import { SaxesParser } from 'saxes'

/** An element met on the way through a file. */
export interface Outlined {
  readonly ns: string
  readonly name: string
}

const enough = Symbol('enough')

/** The first elements of an XML file in document order, as far as it is readable; empty when it is no XML. Never throws. */
export function outlineOf(text: string, most = 150): readonly Outlined[] {
  const outline: Outlined[] = []
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('opentag', ({ uri, local }) => {
    outline.push({ ns: uri, name: local })
    if (outline.length >= most) throw enough
  })
  parser.on('error', () => {
    throw enough
  })
  try {
    parser.write(text.slice(0, 500_000)).close()
  } catch (stop) {
    if (stop !== enough) throw stop
  }
  return outline
}
