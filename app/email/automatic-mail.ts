type Arrived = { from: string; subject: string; headers: Record<string, string> }

const BULK = /^(auto[_-]?reply|bulk|junk|list)$/i
const SUBJECT = /^\s*(automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office|automatische antwort|abwesenheits|réponse automatique|respuesta automática|رد تلقائي)/i
const PROGRAMS = /^(mailer-daemon|postmaster|no-?reply)@/i

/** Whether a program wrote this mail: an out-of-office note or a report about a mail. By RFC 3834, and by what older programs do. */
export function isAutomatic({ from, subject, headers }: Arrived): boolean {
  const header = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  const submitted = header.get('auto-submitted')
  if (submitted !== undefined && !/^no\b/i.test(submitted)) return true
  if (header.has('x-autoreply') || header.has('x-autorespond') || header.get('return-path') === '<>') return true
  return BULK.test(header.get('precedence') ?? '') || PROGRAMS.test(from) || SUBJECT.test(subject)
}
