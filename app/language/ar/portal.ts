import type { Catalogue } from '../catalogue'
import type { portal as english } from '../en/portal'
import { calendar } from './portal-calendar'
import { colleague } from './portal-colleague'
import { flag } from './portal-flag'
import { letter } from './portal-letter'
import { pulse } from './portal-pulse'
import { progress } from './portal-progress'
import { trouble } from './portal-trouble'
import { version } from './portal-version'
import { word } from './portal-word'

/** Words of the buyer's pages, Arabic: formal, addressed in the plural of courtesy. */
export const portal: Catalogue<typeof english> = { ...letter, ...flag, ...version, ...colleague, ...calendar, ...word, ...pulse, ...progress, ...trouble }
