import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const address = z.url({ protocol: /^https?$/ })
const secret = z.string().min(32)
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on')

/** `off`, `on` (one proxy), a number of proxies, or the proxies' addresses, as express understands them. */
const trustedProxies = z.string().transform((value) => {
  if (value === 'off') return false
  if (value === 'on') return 1
  return /^\d+$/.test(value) ? Number(value) : value.split(',').map((each) => each.trim())
})

const settingsSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().regex(/^[\w.:-]+$/).default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DEMO: onOff.default(true),
  PUBLIC_URL: address.transform((value) => new URL(value).origin).optional(),
  TRUST_PROXY: trustedProxies.default(false),
  BACKEND_PORT: port.default(54_321),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SUPABASE_URL: address.transform((value) => value.replace(/\/+$/, '')).optional(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(20).optional(),
  SUPABASE_SECRET_KEY: z.string().min(20).optional(),
  LINK_SECRET: secret.optional(),
  SESSION_SECRET: secret.optional(),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: address.optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n]*@[^\r\n]+$/).optional(),
  RESEND_PER_SECOND: z.coerce.number().min(0.1).max(100).default(2),
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/).optional(),
  INBOUND_DOMAIN: z.string().toLowerCase().max(190).regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/).optional(),
})

/** What the environment says; Supabase may be missing, which asks for the embedded backend. */
export type Settings = Omit<z.infer<typeof settingsSchema>, 'PUBLIC_URL'> & { PUBLIC_URL: string }

/** Everything that the running app needs to know of its surroundings. */
export type Env = Settings & SupabaseAccess & { LINK_SECRET: string; SESSION_SECRET: string }

/** Where Supabase answers and the keys to it. */
export type SupabaseAccess = { SUPABASE_URL: string; SUPABASE_PUBLISHABLE_KEY: string; SUPABASE_SECRET_KEY: string }

/** A setting that is wrong or missing; the message is the sentence that the person who starts the server reads. */
export class SettingError extends Error {
  override name = 'SettingError'
}

const expectations: Record<keyof typeof settingsSchema.shape, string> = {
  PORT: 'a port number from 1 to 65535',
  HOST: 'a host name or an address to listen on',
  DATA_DIR: 'a folder',
  DEMO: 'on or off',
  PUBLIC_URL: 'the address that people open, such as https://kickoff.example.com',
  TRUST_PROXY: 'on, off, a number of proxies, or their addresses',
  BACKEND_PORT: 'a port number from 1 to 65535',
  DATABASE_URL: 'an address that begins with postgresql://',
  SUPABASE_URL: "your project's address, such as https://abc.supabase.co",
  SUPABASE_PUBLISHABLE_KEY: "your project's publishable (or anon) key",
  SUPABASE_SECRET_KEY: "your project's secret (or service_role) key",
  LINK_SECRET: 'a random text of at least 32 characters',
  SESSION_SECRET: 'a random text of at least 32 characters',
  RESEND_API_KEY: 'an API key of Resend',
  RESEND_BASE_URL: 'an address that begins with https://',
  MAIL_FROM: 'a sender, such as Kickoff <hello@example.com>',
  RESEND_PER_SECOND: 'a number of mails a second from 0.1 to 100',
  RESEND_WEBHOOK_SECRET: 'the signing secret of a webhook of Resend, which begins with whsec_',
  INBOUND_DOMAIN: 'the domain at which Resend receives mail for you, such as replies.example.com',
}

/** Reads and checks the environment. An empty setting counts as missing. */
export function readSettings(source: Record<string, string | undefined> = process.env): Settings {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== '')
  const parsed = settingsSchema.safeParse(Object.fromEntries(given))
  if (!parsed.success) throw wrongSetting(parsed.error)
  const settings = parsed.data
  refuseHalfASupabase(settings)
  refuseMailWithoutSender(settings)
  refuseDeafInbound(settings)
  return { ...settings, PUBLIC_URL: settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}` }
}

function wrongSetting(error: z.ZodError): SettingError {
  const name = settingsSchema.keyof().parse(error.issues[0]?.path[0])
  return new SettingError(`${name} is wrong: it must be ${expectations[name]}.`)
}

const supabaseSettings = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const
const ownSecrets = ['LINK_SECRET', 'SESSION_SECRET'] as const

/** With a Supabase of one's own, nothing may be made up here: another instance would make up something else. */
function refuseHalfASupabase(settings: z.infer<typeof settingsSchema>): void {
  if (supabaseSettings.every((name) => settings[name] === undefined)) return
  const missing = [...supabaseSettings, ...ownSecrets].find((name) => settings[name] === undefined)
  if (!missing) return
  throw new SettingError(
    `${missing} is missing: with Supabase of your own, set it to ${expectations[missing]} (or set none of ${supabaseSettings.join(', ')} to use the embedded one).`,
  )
}

function refuseMailWithoutSender({ RESEND_API_KEY, MAIL_FROM, SUPABASE_URL }: z.infer<typeof settingsSchema>): void {
  if (RESEND_API_KEY && !MAIL_FROM) {
    throw new SettingError(`MAIL_FROM is missing: with RESEND_API_KEY, set it to ${expectations.MAIL_FROM}.`)
  }
  if (SUPABASE_URL && !RESEND_API_KEY && !isOnThisMachine(SUPABASE_URL)) {
    throw new SettingError('RESEND_API_KEY is missing: without it no mail can leave, and the local mailbox exists beside the embedded backend only.')
  }
}

/** Whoever is told that their reply is read must not write to nobody. */
function refuseDeafInbound({ INBOUND_DOMAIN, RESEND_API_KEY, RESEND_WEBHOOK_SECRET }: z.infer<typeof settingsSchema>): void {
  if (!INBOUND_DOMAIN || (RESEND_API_KEY && RESEND_WEBHOOK_SECRET)) return
  const missing = RESEND_API_KEY ? 'RESEND_WEBHOOK_SECRET' : 'RESEND_API_KEY'
  throw new SettingError(`${missing} is missing: with INBOUND_DOMAIN, set it to ${expectations[missing]}.`)
}

/** True for an address of this very machine. */
export function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

/** The secrets of the app itself, which the embedded backend keeps beside its data. */
export type OwnSecrets = { LINK_SECRET: string; SESSION_SECRET: string }

/** The settings with what only a running backend can tell; settings that were given win. */
export function completeEnv(settings: Settings, access: SupabaseAccess, secrets: OwnSecrets): Env {
  return {
    ...settings,
    ...access,
    LINK_SECRET: settings.LINK_SECRET ?? secrets.LINK_SECRET,
    SESSION_SECRET: settings.SESSION_SECRET ?? secrets.SESSION_SECRET,
  }
}
