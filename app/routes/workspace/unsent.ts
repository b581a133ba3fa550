import { data } from '@remix-run/node'
import type { Passing, UnsentForm } from '~/domain/passing'
import { STATUS_OF_PASSING } from '~/http/member-or-trouble'

/**
 * A form that cannot be carried out just now, to be thrown: its own page cannot be read either, and asking who it is would lose what was typed.
 * Without script another page holds all of it; with script the page stays (`keepTyped`).
 */
export const unsent = (passing: Passing, fields: UnsentForm['fields'], { hadFile = false, headers = {} } = {}) =>
  data<UnsentForm>({ passing, fields, hadFile }, { status: STATUS_OF_PASSING[passing], headers })
