import type { Catalogue } from '../catalogue'
import type { mail as english } from '../en/mail'

/** Words of the mails to buyers, German. */
export const mail: Catalogue<typeof english> = {
  greeting: 'Guten Tag {name},',
  about: 'für {account}',
  people: '{salesOwner} hat Sie beraten, {deliveryOwner} setzt es um.',
  theLine: 'Die Zeile',
  wholePart: '{section}: der ganze Abschnitt',
  youWrote: 'Sie schrieben',
  answers: '{author} antwortet',
  linkIsYours: 'Der Link gehört nur Ihnen und steht für Ihren Namen. Bitte geben Sie ihn nicht weiter.',
  footer:
    'Sie erhalten diese E-Mail von {firm}, weil Sie zu den Auftraggebern gehören. Antworten an diese Adresse liest niemand: Bitte antworten Sie auf der Seite hinter dem Link, dort kommen Ihre Worte bei {salesOwner} oder {deliveryOwner} an.',
  openKickoff: 'Zu Ihrem Projektstart',
  kickoffSent: {
    subject: 'Haben wir Sie richtig verstanden? Ihr Projektstart mit {firm}',
    preview: 'Nur ein paar Minuten: Lesen Sie, was wir verstanden haben, und sagen Sie uns, welche Zeile nicht stimmt.',
    heading: 'Haben wir Sie richtig verstanden?',
    why: 'Bevor {deliveryOwner} für {account} mit der Arbeit beginnt, möchten wir sicher sein, dass wir dasselbe Bild haben wie Sie. Deshalb haben wir aufgeschrieben, was wir verstanden haben: was Sie erreichen wollen, was dazugehört und was nicht, was bis wann bereitstehen muss und was als Erstes kommt.',
    how: 'Das Lesen dauert nur ein paar Minuten. Wenn eine Zeile nicht stimmt, sagen Sie es, und wer es richtigstellen kann, erfährt es sofort.',
    action: 'Lesen, was wir verstanden haben',
  },
  linkResent: {
    subject: 'Ihr Link zum Projektstart mit {firm}',
    preview: 'Alles, was Sie dort gesagt haben, ist noch da.',
    heading: 'Hier ist Ihr Link',
    body: 'Er führt zu Ihrem Projektstart mit {firm} für {account}; alles, was Sie dort gesagt haben, ist noch da.',
    ignore: 'Falls ein älterer Link nicht mehr geht, nehmen Sie diesen. Falls Sie diese E-Mail nicht erwartet haben, brauchen Sie nichts zu tun.',
  },
  versionPublished: {
    subject: '{firm} hat etwas an Ihrem Projektstart geändert: Version {version, number}',
    preview: 'Bitte sehen Sie sich nur das Neue an.',
    heading: 'Version {version, number} Ihres Projektstarts',
    body: '{firm} hat geändert, was für {account} festgehalten ist. Bitte sehen Sie sich nur das Neue an: Was Sie bestätigt haben und was unverändert ist, bleibt bestätigt.',
    why: 'Warum es geändert wurde',
    action: 'Ansehen, was neu ist',
  },
  flagAnswered: {
    subject: '{author} hat auf Ihren Hinweis geantwortet',
    preview: 'Die Antwort steht neben der Zeile; schreiben Sie gern zurück.',
    heading: '{author} hat Ihnen geantwortet',
    action: 'Lesen und zurückschreiben',
  },
  flagResolved: {
    clarified: {
      subject: '{author} hat etwas zu Ihrem Hinweis erklärt',
      heading: 'Ist es damit geklärt?',
      body: '{author} erklärt die Zeile, auf die Sie uns hingewiesen haben. Der Wortlaut ist gleich geblieben.',
    },
    amended: {
      subject: '{author} hat auf Ihren Hinweis hin etwas geändert',
      heading: 'Stimmt es jetzt?',
      body: '{author} hat geändert, was festgehalten ist. Die neue Version steht auf Ihrer Seite.',
    },
    withdrawn: {
      subject: 'Ihr Hinweis ist auf Ihren Wunsch geschlossen',
      heading: 'Auf Ihren Wunsch geschlossen',
      body: '{author} hat festgehalten, dass Sie diesen Hinweis zurücknehmen. Haben Sie das so nicht gesagt, geben Sie den Hinweis bitte auf Ihrer Seite noch einmal.',
    },
    preview: 'Bitte sagen Sie uns, ob es damit geklärt ist.',
    nowReads: 'Jetzt heißt es',
    lineRemoved: 'Die Zeile gibt es nicht mehr.',
    settle: 'Das letzte Wort haben Sie: Sagen Sie uns, dass es geklärt ist, oder was noch nicht stimmt.',
    action: 'Sagen, ob es geklärt ist',
  },
  receipt: {
    subject: 'Ihr Beleg: Sie haben Version {version, number} des Projektstarts mit {firm} bestätigt',
    preview: 'Beleg {number}. Bitte bewahren Sie diese E-Mail auf.',
    heading: 'Vielen Dank. Wir haben Ihr Wort.',
    body: 'Von dem, was {firm} für {account} aufgeschrieben hat, haben Sie {count, plural, one {eine Zeile} other {# Zeilen}} bestätigt.',
    facts: { number: 'Beleg', by: 'Unterschrift', at: 'Bestätigt am', version: 'Version', hash: 'Fingerabdruck (SHA-256)' },
    allSettled: 'Nichts blieb offen.',
    open: '{count, plural, one {Das bleibt offen, bis Sie sagen, dass es geklärt ist, und ist} other {Das alles bleibt offen, bis Sie sagen, dass es geklärt ist, und ist}} nicht Teil Ihrer Bestätigung:',
    keep: 'Bitte bewahren Sie diese E-Mail auf; wir tun dasselbe. Der Fingerabdruck steht für jedes Wort der Version, die Sie bestätigt haben.',
  },
  confirmCode: {
    subject: 'Ihr Code zum Bestätigen des Projektstarts mit {firm}',
    preview: 'Er gilt zehn Minuten und nur einmal.',
    heading: 'Ihr Code',
    body: 'Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Er gilt zehn Minuten und nur einmal.',
    ignore: 'Sie haben keinen Code angefordert? Dann hat vielleicht jemand Ihren Link geöffnet: Ohne diesen Code wird nichts bestätigt. Bitte behalten Sie ihn für sich.',
  },
}
