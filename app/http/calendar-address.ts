import type { Env } from '~/env.server'
import { secretSchema } from './link-cookie'

const FILE = /^(.*)\.ics$/

/** Where a calendar program finds a calendar. Whoever knows the address reads it: it is told to its holder once. */
export const calendarAddress = ({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>, secret: string) => `${PUBLIC_URL}/calendar/${secret}.ics`

/** The secret in the last part of such an address; null for anything that is none. */
export const calendarSecretOf = (file: string | undefined): string | null => secretSchema.nullable().catch(null).parse(FILE.exec(file ?? '')?.[1] ?? null)
