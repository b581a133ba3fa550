import type { Catalogue } from '../catalogue'
import type { version as english } from '../en/portal-version'

/** Words of the buyer's pages, German. Here: what changed between versions. */
export const version: Catalogue<typeof english> = {
  changes: {
    title: 'Was sich seit Ihrem letzten Blick geändert hat',
    youSaid: 'Sie sagten',
    weChanged: 'Wir haben es geändert',
    weAdded: 'Wir haben ergänzt',
    weRemoved: 'Wir haben gestrichen',
    why: 'Warum:',
    toLine: 'Zur Zeile',
    toSettle: 'Sagen, ob es geklärt ist',
    asked: 'auf Hinweis von {name}',
    confirm: 'Nur das bestätigen',
    all: 'Versionen vergleichen',
  },
  newer: { text: 'Von dieser Seite gibt es eine neue Version.', open: 'Dort weiterlesen; was Sie geschrieben haben, bleibt' },
  difference: {
    title: 'Was sich geändert hat',
    between: 'Von Version {past, number} vom {pastDate} zu Version {present, number} vom {presentDate}.',
    counts:
      '{count, plural, one {Eine Zeile lautet anders} other {# Zeilen lauten anders}}, {same, plural, =0 {keine wie zuvor} one {eine wie zuvor} other {# wie zuvor}}.',
    nothing: 'Alle Zeilen lauten in beiden gleich.',
    onlyOne: 'Bisher gibt es nur eine Version, geändert hat sich also nichts.',
    youAsked:
      '{is, select, added {Auf Ihren Hinweis haben wir ergänzt:} removed {Auf Ihren Hinweis haben wir gestrichen:} other {Auf Ihren Hinweis haben wir geändert:}}',
    theyAsked:
      '{is, select, added {Auf Hinweis von {name} haben wir ergänzt:} removed {Auf Hinweis von {name} haben wir gestrichen:} other {Auf Hinweis von {name} haben wir geändert:}}',
    we: '{is, select, added {Wir haben ergänzt:} removed {Wir haben gestrichen:} other {Wir haben geändert:}}',
    became: 'aus „{before}“ wurde „{after}“',
    isNew: 'neu: „{words}“',
    isGone: 'entfallen: „{words}“',
    same: '{count, plural, one {Eine Zeile lautet hier wie zuvor.} other {# Zeilen lauten hier wie zuvor.}}',
    head: 'Wer, und in welcher Währung',
    account: 'Für',
    firm: 'Von',
    salesOwner: 'Hat Sie beraten',
    deliveryOwner: 'Setzt es um',
    currency: 'Währung',
    choose: 'Andere Versionen vergleichen',
    from: 'Frühere',
    to: 'Spätere',
    submit: 'Vergleichen',
  },
}
