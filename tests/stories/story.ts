import Type from 'typebox'
import { LocalDate, OneOf, Words } from '#kernel/elements.ts'
import { type NounWord, nounOf, nounWords } from './nouns.ts'

/**
 * A story: what people do one after the other with a title, a manifest or another noun of trade, and what must come of
 * it. Stories are YAML files in the folder `stories` of a country's pack, written by whoever knows the procedure, and
 * run against the real server.
 */

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

const every = (listed: (word: NounWord) => readonly string[]) => [...new Set(nounWords.flatMap(listed))]
/** What a person can do in a story: the deeds of all nouns; that a deed is one of the noun spoken of is told when read. */
const deeds = every((word) => Object.keys(nounOf(word).deeds))

const Login = Type.String({ pattern: '^[a-z][a-z0-9.-]{1,59}$' })
const Status = OneOf(every((word) => nounOf(word).statuses))
/** `title: 2`: from here on the story speaks of its second title. */
const spokenOf = Object.fromEntries(
  nounWords.map((word) => [word, Type.Optional(Type.Integer({ minimum: 1 }))]),
) as Record<NounWord, Type.TOptional<Type.TInteger>>
/** Names of facts (`TitleSigned`), of notices, of acts. */
const Names = Type.Array(Type.String({ pattern: '^[A-Za-z]+$' }), { minItems: 1 })
const Some = Type.Record(Type.String(), Type.Unknown())
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

const FileName = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]*$' })

/** One step. Whoever is named under `as` does, and then sees, what the rest says, in the order in which it stands here. */
export const Step = Closed({
  /** From here on it is this day (and this hour, legal time). Everything that time alone does has then been done. */
  day: Type.Optional(LocalDate),
  time: Type.Optional(TimeOfDay),
  ...spokenOf,
  /** From here on the story speaks of this noun, of the record of it last spoken of. */
  of: Type.Optional(OneOf(nounWords)),

  /** Login of the person. */
  as: Type.Optional(Login),
  /** Looks a record up in the person's list with these filters: from here on the story speaks of the first found. */
  finds: Type.Optional(Type.Record(Type.String(), Type.String())),
  does: Type.Optional(OneOf(deeds)),
  /** The input of the act. `$line1`, `$bank:101` and the like stand for ids a story cannot know. */
  with: Type.Optional(Some),
  /** The same, so many times over. */
  times: Type.Optional(Type.Integer({ minimum: 2, maximum: 200 })),
  /** Status of the record afterwards. */
  now: Type.Optional(Status),
  /** The reason given for a no. Without it, a no fails the story. */
  objects: Type.Optional(Type.String({ pattern: '^[a-z-]+$' })),

  /** Part of what the person reads of the record; `nothing` when to them there is no such record. */
  sees: Type.Optional(Type.Union([Type.Literal('nothing'), Some])),
  /**
   * Part of what the API gives the person at an address, `some` row of a list on any page; `nothing` when it turns them away
   * or knows no such thing.
   */
  reads: Type.Optional(
    Closed({
      at: Type.String({ pattern: '^/api/' }),
      where: Type.Optional(Type.Record(Type.String(), Type.String())),
      gives: Type.Union([Type.Literal('nothing'), Some]),
    }),
  ),
  /** Acts the person is offered now, and acts the person is not. */
  may: Type.Optional(Names),
  mayNot: Type.Optional(Names),
  /**
   * The row of this record in the person's list, or for a title in the repertoire of clearings (where the newest counts),
   * asked for with the filters of `where`; `nothing` when it is not there.
   */
  lists: Type.Optional(
    Closed({
      of: Type.Optional(Type.Literal('clearings')),
      where: Type.Optional(Type.Record(Type.String(), Type.String())),
      row: Type.Union([Type.Literal('nothing'), Some]),
    }),
  ),
  /** Facts of the record's history in this order; others may stand between. */
  history: Type.Optional(Names),
  /** Facts of this record the person has been given notice of, and facts they have not; `nothing` when of none. */
  told: Type.Optional(Type.Union([Type.Literal('nothing'), Names])),
  untold: Type.Optional(Names),
  /** Facts whose receipts, with the evidence file of the record, verify offline; `nothing` when none are given. */
  proves: Type.Optional(Type.Union([Type.Literal('nothing'), Names])),
})
export type Step = Type.Static<typeof Step>

/** What is there when the story begins: a title made as the file `given/<title>.yaml` of the same folder tells. */
export const Given = Closed({
  title: FileName,
  /** Who prepares it instead of the person the file names, and for which company, if not their own. */
  by: Type.Optional(Login),
  for: Type.Optional(Type.String()),
  /** What is different in its draft. */
  draft: Type.Optional(Some),
  /** How far it has come on its ordinary way; a draft when absent. */
  until: Type.Optional(Status),
  /** The day on which it all begins. */
  day: Type.Optional(LocalDate),
})
export type Given = Type.Static<typeof Given>

export const Story = Closed({
  says: Words(200),
  /** Services of `docs/services.csv` that this story shows at work. */
  services: Type.Array(Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' }), { minItems: 1, uniqueItems: true }),
  given: Type.Optional(Given),
  /** What others did before: the steps of `given/<name>.yaml`, one file after the other. */
  after: Type.Optional(Type.Array(FileName, { minItems: 1 })),
  story: Type.Array(Step, { minItems: 1 }),
})
export type Story = Type.Static<typeof Story>

/** `given/<name>.yaml`: a complete draft with its papers, and the ordinary way it goes when nobody objects. */
export const GivenTitle = Closed({
  by: Login,
  category: Type.String({ pattern: '^[A-Z]{2,5}$' }),
  draft: Some,
  documents: Type.Array(Type.String(), { minItems: 1 }),
  story: Type.Array(Step),
})
export type GivenTitle = Type.Static<typeof GivenTitle>

/** `given/<name>.yaml` of another noun: steps that bring about what stories begin `after`. */
export const GivenSteps = Closed({ story: Type.Array(Step, { minItems: 1 }) })
