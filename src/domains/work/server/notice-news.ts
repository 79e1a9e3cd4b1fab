import type { NewsSource } from '#platform/live/live-hub.ts'

/** What only one person may hear of is readable by this. */
export const personalReader = (account: string): string => `person:${account}`

/** New notices, as news for the person they are told to. */
export const noticeNews: NewsSource = {
  newest: 'select max(seq) as place from notice',
  after: `select max(seq) as place, array['person:' || account] as readers, 'notice' as event, '{}'::jsonb as data
    from notice where seq > $1 group by account order by place`,
}
