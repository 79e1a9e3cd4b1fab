import Type from 'typebox'
import { Compile } from 'typebox/compile'

/** Everything that can be set from outside, in one place. Unknown `GUICHET_` names are refused: a misspelt setting is not silently ignored. */
const Settings = Type.Object(
  {
    PORT: Type.Optional(Type.String({ pattern: '^\\d{1,5}$' })),
    HOST: Type.Optional(Type.String()),
    DATABASE_URL: Type.Optional(Type.String()),
    GUICHET_DATA: Type.Optional(Type.String()),
    GUICHET_COUNTRY: Type.Optional(Type.String({ pattern: '^[a-z]{2,20}$' })),
    GUICHET_DEMONSTRATION: Type.Optional(Type.String({ pattern: '^(on|off)$' })),
    GUICHET_PUBLIC_URL: Type.Optional(Type.String()),
    GUICHET_TRUST_PROXY: Type.Optional(Type.String({ pattern: '^(on|off)$' })),
    GUICHET_POOLER: Type.Optional(Type.String({ pattern: '^(none|transaction)$' })),
    GUICHET_CONNECTIONS: Type.Optional(Type.String({ pattern: '^\\d{1,3}$' })),
    GUICHET_RATE_LIMIT: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
    GUICHET_LOG: Type.Optional(Type.String({ pattern: '^(silent|error|warn|info|debug)$' })),
    GUICHET_WORKER: Type.Optional(Type.String({ pattern: '^(inside|apart)$' })),
    GUICHET_SMTP_URL: Type.Optional(Type.String()),
    GUICHET_MAIL_FROM: Type.Optional(Type.String()),
    GUICHET_WEBHOOK_LOOPBACK: Type.Optional(Type.String({ pattern: '^(on|off)$' })),
  },
  { additionalProperties: false },
)
const check = Compile(Settings)

export interface ServerSettings {
  readonly port: number
  readonly host: string
  /** A PostgreSQL to use; without one, the embedded database in the data folder. */
  readonly databaseUrl?: string
  /** Folder for files, keys and the embedded database; `:memory:` keeps nothing. */
  readonly dataFolder: string
  readonly country: string
  readonly demonstration: boolean
  readonly publicUrl: string
  readonly trustProxy: boolean
  readonly namedStatements: boolean
  readonly connections: number
  /** Requests a minute for one sender. */
  readonly rateLimit: number
  readonly logLevel: string
  /** Does this process also do the background work? */
  readonly worker: boolean
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** May webhooks lead to the machine this runs on, over http too? In demonstrations only. */
  readonly webhookLoopback: boolean
}

/** Reads the settings from an environment; throws with the name of the setting that is wrong. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const ours = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) =>
        value !== undefined && (name.startsWith('GUICHET_') || ['PORT', 'HOST', 'DATABASE_URL'].includes(name)),
    ),
  )
  if (!check.Check(ours)) {
    const faults = check
      .Errors(ours)
      .map(({ instancePath, message }) => `${instancePath.slice(1) || Object.keys(ours).join(', ')} ${message}`)
    throw new Error(`settings: ${faults.join('; ')}`)
  }
  const given = ours as Type.Static<typeof Settings>
  if (given.GUICHET_WEBHOOK_LOOPBACK === 'on' && given.GUICHET_DEMONSTRATION === 'off')
    throw new Error('settings: GUICHET_WEBHOOK_LOOPBACK is for demonstrations only')
  const port = Number(given.PORT ?? 3000)
  const host = given.HOST ?? '127.0.0.1'
  return {
    port,
    host,
    ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
    dataFolder: given.GUICHET_DATA ?? 'data',
    country: given.GUICHET_COUNTRY ?? 'ma',
    demonstration: given.GUICHET_DEMONSTRATION !== 'off',
    publicUrl: given.GUICHET_PUBLIC_URL ?? `http://${host}:${port}`,
    trustProxy: given.GUICHET_TRUST_PROXY === 'on',
    namedStatements: given.GUICHET_POOLER !== 'transaction',
    connections: Number(given.GUICHET_CONNECTIONS ?? 10),
    rateLimit: Number(given.GUICHET_RATE_LIMIT ?? 1200),
    logLevel: given.GUICHET_LOG ?? 'warn',
    worker: given.GUICHET_WORKER !== 'apart',
    ...(given.GUICHET_SMTP_URL && { smtpUrl: given.GUICHET_SMTP_URL }),
    mailFrom: given.GUICHET_MAIL_FROM ?? 'Guichet <noreply@guichet.example>',
    webhookLoopback: given.GUICHET_WEBHOOK_LOOPBACK === 'on',
  }
}
