import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { route } from '#platform/http/route.ts'
import { ok } from '#platform/http/visit.ts'
import { productFolder } from '../product-folder.ts'
import { languageAsked } from './admit.ts'
import type { AnyRoute } from './any-route.ts'
import type { Platform } from './platform.ts'

const { version } = JSON.parse(readFileSync(join(productFolder, 'package.json'), 'utf8')) as { version: string }

/** Whether the platform answers, and which partners' systems are down, since when, and how many messages wait for them. */
export const statusRoute = ({ partners, directory }: Platform): AnyRoute =>
  route({
    id: 'status.read',
    method: 'GET',
    url: '/api/status',
    summary:
      'The version that runs, and the partners whose system is down, since when and with how many messages waiting',
    tag: 'api',
    handle: async ({ raw }) =>
      ok({
        version,
        partners: [...partners.all()].flatMap(([id, { down, since, waiting }]) =>
          down ? [{ name: directory.nameOf(id, languageAsked(raw)), waiting, ...(since && { since }) }] : [],
        ),
      }),
  })
