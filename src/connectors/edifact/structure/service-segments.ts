import type { ElementData, TableData } from './tables.ts'

const messageIdentifier: ElementData = [
  'S009',
  1,
  1,
  [
    ['0065', 1, 'an..6'],
    ['0052', 1, 'an..3'],
    ['0054', 1, 'an..3'],
    ['0051', 1, 'an..3'],
    ['0057', 0, 'an..6'],
    ['0110', 0, 'an..6'],
    ['0113', 0, 'an..6'],
  ],
]
const identifierOfSubset = (id: string): ElementData => [
  id,
  0,
  1,
  [
    ['0115', 1, 'an..14'],
    ['0116', 0, 'an..3'],
    ['0118', 0, 'an..3'],
    ['0051', 0, 'an..3'],
  ],
]
const party = (id: string, code: string, qualifier: string): ElementData => [
  id,
  0,
  1,
  [
    [code, 1, 'an..35'],
    [qualifier, 0, 'an..4'],
    ['0008', 0, 'an..35'],
    ['0042', 0, 'an..35'],
  ],
]
const place: ElementData = [
  'S011',
  0,
  1,
  [
    ['0098', 1, 'n..3'],
    ['0104', 0, 'n..3'],
    ['0136', 0, 'n..6'],
  ],
]
const answer: readonly ElementData[] = [
  ['0083', 1, 1, 'an..3'],
  ['0085', 0, 1, 'an..3'],
  ['0135', 0, 1, 'an..3'],
  place,
]

/**
 * Service segments within messages, with the lengths of syntax 4, which contain those of syntax 1 to 3
 * (ISO 9735-1:2002 annex C, ISO 9735-4:2002 annex).
 */
export const serviceSegments: ReadonlyMap<string, readonly ElementData[]> = new Map<string, readonly ElementData[]>([
  [
    'UNH',
    [
      ['0062', 1, 1, 'an..14'],
      messageIdentifier,
      ['0068', 0, 1, 'an..35'],
      [
        'S010',
        0,
        1,
        [
          ['0070', 1, 'n..2'],
          ['0073', 0, 'a1'],
        ],
      ],
      identifierOfSubset('S016'),
      identifierOfSubset('S017'),
      identifierOfSubset('S018'),
    ],
  ],
  ['UNS', [['0081', 1, 1, 'an1']]],
  [
    'UNT',
    [
      ['0074', 1, 1, 'n..10'],
      ['0062', 1, 1, 'an..14'],
    ],
  ],
  ['UCI', [['0020', 1, 1, 'an..14'], party('S002', '0004', '0007'), party('S003', '0010', '0007'), ...answer]],
  ['UCF', [['0048', 1, 1, 'an..14'], party('S006', '0040', '0007'), party('S007', '0044', '0007'), ...answer]],
  ['UCM', [['0062', 1, 1, 'an..14'], messageIdentifier, ...answer]],
  [
    'UCS',
    [
      ['0096', 1, 1, 'n..6'],
      ['0085', 0, 1, 'an..3'],
    ],
  ],
  ['UCD', [['0085', 1, 1, 'an..3'], place]],
])

const errors: TableData = [
  ['UCS', 1, 1],
  ['UCD', 0, 99],
]

/** CONTRL of syntax 3 and 4 (ISO 9735-4:2002 §5): errors by segment and element, for messages alone and within groups. */
export const contrlTable: TableData = [
  ['UNH', 1, 1],
  ['UCI', 1, 1],
  [
    'SG1',
    0,
    999_999,
    [
      ['UCM', 1, 1],
      ['SG2', 0, 999, errors],
    ],
  ],
  [
    'SG3',
    0,
    999_999,
    [
      ['UCF', 1, 1],
      [
        'SG4',
        0,
        999_999,
        [
          ['UCM', 1, 1],
          ['SG5', 0, 999, errors],
        ],
      ],
    ],
  ],
  ['UNT', 1, 1],
]
