import type { Catalogue } from '../catalogue'
import type { mailMomentum as english } from '../en/mail-momentum'

/** Words of the mails to buyers, German. Here: what they owe. */
export const mailMomentum: Catalogue<typeof english> = {
  dependenciesDue: {
    subject: 'Von Ihnen {count, plural, one {fehlt noch eine Sache} other {fehlen noch # Sachen}}: Ihr Projektstart mit {firm}',
    preview: 'Bis wann, und was Sie tun können, wenn ein Tag nicht passt.',
    heading: 'Worauf die Arbeit wartet',
    body: 'Damit die Arbeit für {account} im Zeitplan bleibt, braucht es von Ihnen noch {count, plural, one {eine Sache} other {# Sachen}}:',
    neededBy: 'gebraucht bis {date}',
    neededBefore: 'wurde bis {date} gebraucht',
    promisedBy: 'von Ihnen genannt: bis {date}',
    promisedBefore: 'von Ihnen genannt war: bis {date}',
    noDay: 'kein Tag vereinbart',
    sentBack: 'daran fehlt noch etwas',
    sentBackBy: '{date}; daran fehlt noch etwas',
    more: 'Und {count, plural, one {noch eine} other {noch # weitere}} auf Ihrer Seite.',
    milestone: 'Es geht um den ersten Meilenstein: {milestone}',
    how: 'Auf Ihrer Seite reichen Sie es mit einem Satz, einem Link oder einer Datei ein. Wenn ein Tag nicht passt, nennen Sie dort einen anderen und den Grund: Dann können alle damit planen.',
    last: 'Das ist unsere letzte Erinnerung daran. Wenn sich jemand anderes darum kümmern soll, sagen Sie es uns bitte.',
    action: 'Sehen, was gebraucht wird',
  },
}
