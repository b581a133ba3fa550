import type { Catalogue } from '../catalogue'
import type { mail as english } from '../en/mail'
import { mailMilestone } from './mail-milestone'
import { mailMomentum } from './mail-momentum'

/** Words of the mails to buyers, German. */
export const mail: Catalogue<typeof english> = {
  ...mailMilestone,
  ...mailMomentum,
  greeting: 'Guten Tag {name},',
  about: 'für {account}',
  people: '{salesOwner} hat Sie beraten, {deliveryOwner} setzt es um.',
  theLine: 'Die Zeile',
  wholePart: '{section}: der ganze Abschnitt',
  youWrote: 'Sie schrieben',
  answers: '{author} antwortet',
  files: 'Dazu auf Ihrer Seite {count, plural, one {eine Datei} other {# Dateien}}',
  linkIsYours: 'Der Link gehört nur Ihnen und steht für Ihren Namen. Bitte geben Sie ihn nicht weiter.',
  footer:
    'Sie erhalten diese E-Mail von {firm}, weil Sie zu den Auftraggebern gehören. Antworten an diese Adresse liest niemand: Bitte antworten Sie auf der Seite hinter dem Link, dort kommen Ihre Worte bei {salesOwner} oder {deliveryOwner} an.',
  footerAnswerable:
    'Sie erhalten diese E-Mail von {firm}, weil Sie zu den Auftraggebern gehören. Sie können darauf antworten: {salesOwner} oder {deliveryOwner} liest Ihre Antwort, und sie steht auf der Seite hinter dem Link.',
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
    honoured: {
      subject: '{author} übernimmt, worauf Sie hingewiesen haben',
      heading: 'Das übernehmen wir auf unsere Kosten',
      body: '{author} antwortet auf Ihren Hinweis: Das übernehmen wir auf unsere Kosten.',
    },
    change_order: {
      subject: '{author} bietet Ihnen zu Ihrem Hinweis eine Änderung an',
      heading: 'Eine Änderung, wenn Sie möchten',
      body: '{author} bietet an, zum unten genannten Preis zu ändern, worauf Sie hingewiesen haben. Es ändert sich nur etwas, wenn auf Ihrer Seite jemand, der freigibt, auf der Seite annimmt.',
    },
    preview: 'Bitte sagen Sie uns, ob es damit geklärt ist.',
    nowReads: 'Jetzt heißt es',
    lineRemoved: 'Die Zeile gibt es nicht mehr.',
    settle: 'Das letzte Wort haben Sie: Sagen Sie uns, dass es geklärt ist, oder was noch nicht stimmt.',
    action: 'Sagen, ob es geklärt ist',
    wouldRead: 'Dann hieße es',
    decide: 'War es so nicht gemeint, sagen Sie es auf Ihrer Seite; das Angebot endet damit.',
    decidePreview: 'Annehmen, ablehnen oder sagen, dass es so nicht gemeint war.',
    decideAction: 'Angebot ansehen',
  },
  changeOrder: {
    facts: { reference: 'Nachtrag', price: 'Preis', ifDeclined: 'Wenn Sie ablehnen' },
    offered: {
      subject: 'Ein Nachtrag wartet auf Ihre Entscheidung: {reference}',
      preview: 'Es ändert sich nur etwas, wenn Sie oder eine andere freigebende Person annehmen.',
      heading: 'Ein Nachtrag wartet auf Ihre Entscheidung',
      body: '{name} hat auf eine Zeile hingewiesen, und {author} bietet an, sie zum unten genannten Preis zu ändern. Sie geben auf Ihrer Seite frei; entscheiden können deshalb Sie oder eine andere freigebende Person.',
      action: 'Lesen und entscheiden',
    },
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
    pdf: 'Beleg als PDF laden',
  },
  confirmedOnBehalf: {
    subject: '{author} hat Ihre Bestätigung des Kickoffs mit {firm} notiert',
    preview: 'Bitte sehen Sie nach, ob Sie es so gesagt haben.',
    heading: 'Haben Sie das so gesagt?',
    body: 'Wie {author} notiert hat, haben Sie am {date} {channel, select, phone {am Telefon} other {per Mail}} von dem, was {firm} für {account} aufgeschrieben hat, {count, plural, one {eine Zeile} other {# Zeilen}} der Version {version, number} bestätigt.',
    open: '{count, plural, one {Ein Punkt, den Sie angemerkt haben, bleibt} other {# Punkte, die Sie angemerkt haben, bleiben}} offen.',
    object: 'Wenn es so ist, brauchen Sie nichts zu tun. Wenn Sie es nicht so gesagt haben, sagen Sie es auf Ihrer Seite: Dann gilt es nicht, und Sie werden selbst gefragt.',
    action: 'Ansehen, was notiert ist',
  },
  colleagueAsked: {
    inPlace: {
      subject: '{from} bittet Sie zu übernehmen: Ist es das, was Sie bei {firm} gekauft haben?',
      body: '{from} hat Sie an die eigene Stelle gesetzt. {firm} hat aufgeschrieben, was für {account} verstanden wurde, damit {deliveryOwner} mit dem richtigen Bild beginnt, und Sie werden jetzt gefragt, was zuvor {from} gefragt wurde.',
    },
    alongside: {
      subject: '{from} bittet Sie mitzulesen: Ihr Kickoff mit {firm}',
      body: '{from} möchte, dass Sie mitlesen. {firm} hat aufgeschrieben, was für {account} verstanden wurde, damit {deliveryOwner} mit dem richtigen Bild beginnt. Bestätigen sollen Sie nichts.',
    },
    words: '{from} schreibt',
  },
  linkClosed: {
    subject: 'Ihr Link zum Kickoff mit {firm} ist geschlossen',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ihr Link ist geschlossen',
    handed_over: 'Über Ihren Link wurde gerade jemand an Ihre Stelle gesetzt. Ihr Link zum Kickoff von {account} öffnet nichts mehr.',
    wrong_person: 'Über Ihren Link wurde uns gerade gesagt, dass Sie nicht die richtige Person sind. Ihr Link zum Kickoff von {account} öffnet nichts mehr.',
    left: 'Über Ihren Link wurde uns gerade gesagt, dass Sie nicht mehr im Unternehmen sind. Ihr Link zum Kickoff von {account} öffnet nichts mehr.',
    notYou: 'Wenn Sie das waren, brauchen Sie nichts zu tun. Wenn nicht, sagen Sie es bitte {salesOwner} oder {deliveryOwner}: Von dort bekommen Sie Ihren Link zurück.',
  },
  confirmCode: {
    subject: 'Ihr Code zum Bestätigen des Projektstarts mit {firm}',
    preview: 'Er gilt zehn Minuten und nur einmal.',
    heading: 'Ihr Code',
    body: 'Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Er gilt zehn Minuten und nur einmal.',
    ignore: 'Sie haben keinen Code angefordert? Dann hat vielleicht jemand Ihren Link geöffnet: Ohne diesen Code wird nichts bestätigt. Bitte behalten Sie ihn für sich.',
  },
  replyTooLate: {
    subject: 'Ihre Antwort kam, als der Punkt schon erledigt war',
    preview: 'Wir haben sie als Notiz, sie gehört aber nicht mehr zum Gespräch.',
    heading: 'Ihre Antwort kam etwas zu spät',
    body: 'Der Punkt, um den es ging, war schon erledigt, als Ihre E-Mail ankam. Ihre Worte gehören deshalb nicht zum Gespräch auf Ihrer Seite; {salesOwner} oder {deliveryOwner} hat sie als Notiz.',
    again: 'Falls noch etwas nicht stimmt, sagen Sie es bitte auf der Seite: Öffnen Sie die Zeile und weisen Sie noch einmal darauf hin.',
  },
  reminder: {
    preview: 'Es dauert nur ein paar Minuten.',
    notOpened: {
      subject: 'Wir haben noch nichts von Ihnen gehört: Ihr Projektstart mit {firm}',
      heading: 'Haben wir Sie richtig verstanden?',
      body: 'Wir haben aufgeschrieben, was wir für {account} verstanden haben, und noch nichts von Ihnen gehört. {deliveryOwner} beginnt auf dieser Grundlage mit der Arbeit, deshalb sollte sie stimmen.',
    },
    opened: {
      subject: 'Stimmt es so? Ihr Projektstart mit {firm}',
      heading: 'Stimmt es so?',
      body: 'Sie haben sich angesehen, was wir für {account} aufgeschrieben haben. Jetzt fehlt uns noch Ihr Wort: Wenn es stimmt, bestätigen Sie es mit Ihrem Namen. Wenn eine Zeile nicht stimmt, sagen Sie es direkt daneben.',
    },
    halfConfirmed: {
      subject: 'Fast geschafft: Ihr Projektstart mit {firm}',
      heading: 'Das fehlt noch',
      body: 'Einen Teil von dem, was für {account} festgehalten ist, haben Sie bestätigt, vielen Dank. {lines, plural, one {Eine Zeile wartet} other {# Zeilen warten}} noch auf Ihr Wort.',
    },
    changed: {
      subject: 'Seit Ihrer Antwort hat sich etwas geändert: Ihr Projektstart mit {firm}',
      heading: 'Bitte sehen Sie sich das Neue an',
      body: 'Was für {account} festgehalten ist, hat sich seit Ihrer letzten Antwort geändert. Was Sie bestätigt haben und was unverändert ist, bleibt bestätigt. {lines, plural, one {Eine Zeile wartet} other {# Zeilen warten}} auf Ihr Wort.',
    },
    answered: {
      subject: 'Ist es damit geklärt? Ihr Projektstart mit {firm}',
      heading: 'Ist es damit geklärt?',
      body: 'Sie haben uns bei dem, was für {account} festgehalten ist, auf etwas hingewiesen, und die Antwort liegt vor. Sie haben das letzte Wort: Sagen Sie, dass es geklärt ist, oder was noch nicht stimmt.',
    },
    offerOpen: {
      subject: 'Ein Nachtrag wartet auf Sie: Ihr Projektstart mit {firm}',
      heading: 'Eine Entscheidung wartet auf Sie',
      body: 'Jemand aus Ihrem Haus hat bei dem, was für {account} festgehalten ist, auf etwas hingewiesen, und wir haben eine Änderung zu einem Preis angeboten. Sie geben auf Ihrer Seite frei: Nehmen Sie auf der Seite an oder lehnen Sie ab. Bis dahin ändert sich nichts.',
    },
    last: 'Das ist unsere letzte Erinnerung. Falls jemand anderes darüber sehen sollte, sagen Sie es uns bitte auf der Seite.',
  },
}
