/** Something that happened, as it is told outside. */
export interface ToldEvent {
  /** The same for the same fact, for ever. */
  readonly id: string
  /** The platform that tells it: its public address. */
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Media type of one event in the JSON format of CloudEvents 1.0. */
export const eventMediaType = 'application/cloudevents+json; charset=utf-8'

/** An event in the JSON format of CloudEvents 1.0 (section 3, structured mode). */
export const writeEvent = ({ id, source, type, subject, at, data }: ToldEvent): string =>
  JSON.stringify({ specversion: '1.0', id, source, type, subject, time: at, datacontenttype: 'application/json', data })

/** The id of the event a fact becomes: record and number of the fact, so it never changes and never comes twice. */
export const eventId = ({ record, number }: { readonly record: string; readonly number: number }): string =>
  `${record}-${number}`
