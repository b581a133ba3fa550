import type { Catalogue } from '../catalogue'
import type { mailMilestone as english } from '../en/mail-milestone'

/** Words of the mails to buyers about the first milestone, German. */
export const mailMilestone: Catalogue<typeof english> = {
  milestone: {
    title: 'Der erste Meilenstein',
    doneWhen: 'Erreicht ist er, wenn',
    writes: '{author} schreibt',
    sentBack: {
      subject: 'Fast geschafft, etwas fehlt noch: {line}',
      heading: 'Fast geschafft',
      body: '{author} hat sich angesehen, was von Ihrer Seite kam, vielen Dank dafür. Etwas fehlt noch.',
      line: 'Was wir brauchen',
      due: 'Gebraucht bis',
      action: 'Nachreichen, was fehlt',
    },
    claimed: {
      subject: 'Ist es geschafft? {title}',
      preview: 'Ihr Name, wenn ja; eine Zeile, wenn etwas fehlt.',
      heading: 'Sagen Sie auch, dass es geschafft ist?',
      body: '{author} sagt, dass der erste Meilenstein Ihres Projektstarts mit {firm} erreicht ist. Ob das stimmt, sagen Sie.',
      ask: 'Wenn ja, bestätigen Sie es mit Ihrem Namen. Wenn etwas fehlt, sagen Sie es in einer Zeile, und wir machen weiter. Es genügt, wenn auf Ihrer Seite eine Person antwortet, die freigibt; solange niemand antwortet, gilt er nicht als erreicht.',
      action: 'Ja sagen oder: noch nicht',
    },
    moved: {
      subject: 'Ein neuer Termin für den ersten Meilenstein: {date}',
      heading: 'Der erste Meilenstein hat einen neuen Termin',
      body: 'Nach der Einschätzung von {author} ist es jetzt der {date}.',
      now: 'Termin jetzt',
      before: 'Termin zuvor',
      first: 'Erster Termin',
      why: 'Warum',
      reason: {
        buyer_dependency: 'Was von Ihrer Seite gebraucht wird, kommt später',
        scope_change: 'Was zu tun ist, hat sich geändert',
        our_capacity: 'Wir brauchen mehr Zeit',
        third_party: 'Wir warten auf Dritte',
        estimate: 'Wir wissen jetzt mehr als bei der Schätzung',
      },
      action: 'Ansehen, wie es steht',
    },
    reached: {
      subject: 'Erreicht: {title}',
      heading: 'Ihr erster Meilenstein ist erreicht',
      body: 'Am {date} hat {by} gesagt, dass es geschafft ist.',
      kept: 'Der Termin, den wir Ihnen zuerst genannt haben, der {date}, ist gehalten.',
      later: 'Zuerst hatten wir Ihnen den {date} genannt; danke für Ihre Geduld unterwegs.',
      thanks: 'Vielen Dank. Dazu brauchte es beide Seiten: was Sie entschieden und bereitgestellt haben, und was {deliveryOwner} mit allen Beteiligten daraus gemacht hat.',
      next: 'Von hier an geht die Arbeit mit {deliveryOwner} weiter wie bisher. Ihre Seite bleibt, wie sie ist, mit allem, was vereinbart, bereitgestellt und gesagt wurde.',
      action: 'Noch einmal ansehen',
    },
    recorded: {
      subject: '{author} hat notiert, was Sie zum ersten Meilenstein gesagt haben',
      preview: 'Bitte sehen Sie nach, ob Sie es so gesagt haben.',
      heading: 'Haben Sie das so gesagt?',
      reached: 'Wie {author} notiert hat, haben Sie am {date} {channel, select, phone {am Telefon} other {per Mail}} gesagt, dass der erste Meilenstein erreicht ist.',
      not_yet: 'Wie {author} notiert hat, haben Sie am {date} {channel, select, phone {am Telefon} other {per Mail}} gesagt, dass der erste Meilenstein noch nicht erreicht ist.',
      words: 'Was notiert ist',
      object: 'Wenn es so ist, brauchen Sie nichts zu tun. Wenn Sie es nicht so gesagt haben, sagen Sie es auf Ihrer Seite: Dann gilt es nicht, und Sie werden selbst gefragt.',
      action: 'Ansehen, was notiert ist',
    },
  },
}
