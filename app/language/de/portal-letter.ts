import type { Catalogue } from '../catalogue'
import type { letter as english } from '../en/portal-letter'

/** Words of the buyer's pages, German. Here: what was bought, and how far it is read. */
export const letter: Catalogue<typeof english> = {
  letter: {
    title: 'Ihr Projektstart mit {firm}',
    forAccount: 'für {account}',
    ask: '<who>{name},</who> haben wir Sie richtig verstanden?',
    askAgain: '<who>{name},</who> stimmt es jetzt?',
    thanks: 'Vielen Dank, <who>{name}:</who> Wir haben Ihr Wort.',
    fresh:
      'Bevor {deliveryOwner} mit der Arbeit beginnt, möchten wir sicher sein, dass wir dasselbe Bild haben wie Sie. Das dauert etwa {minutes, plural, one {eine Minute} other {# Minuten}}. Kleingedrucktes gibt es hier nicht: Wenn eine Zeile nicht stimmt, sagen Sie es, und wer es richtigstellen kann, erfährt es sofort.',
    reader:
      'Wir haben Sie gebeten mitzulesen, bevor {deliveryOwner} mit der Arbeit beginnt. Das dauert etwa {minutes, plural, one {eine Minute} other {# Minuten}}; unterschreiben müssen Sie nichts. Wenn eine Zeile nicht stimmt, sagen Sie es, und wer es richtigstellen kann, erfährt es sofort.',
    changed:
      'Was Sie bestätigt haben und was unverändert ist, bleibt bestätigt. Bitte sehen Sie sich nur das Neue an; alles Übrige ist so, wie Sie es hinterlassen haben.',
    answered:
      '{count, plural, one {Auf einen Ihrer Hinweise gibt es eine Antwort} other {Auf # Ihrer Hinweise gibt es Antworten}}. Bitte sagen Sie uns, ob {count, plural, one {er} other {sie}} damit geklärt {count, plural, one {ist} other {sind}}; was Sie bereits bestätigt haben, bleibt bestätigt.',
    offered: 'Ein Nachtrag wartet auf Ihre Entscheidung: {count, plural, one {Er steht} other {Sie stehen}} neben der Zeile. Alles Übrige ist so, wie Sie es hinterlassen haben.',
    waiting:
      'Sie haben alles bestätigt bis auf {count, plural, one {den Punkt} other {die # Punkte}}, auf {count, plural, one {den} other {die}} Sie uns hingewiesen haben. Wir kümmern uns darum; sobald es eine Antwort gibt, bekommen Sie eine E-Mail.',
    soldIt: 'hat Sie beraten',
    deliversIt: 'setzt es um',
    how: '<off>Stimmt so nicht</off> steht neben jeder Zeile, „Das stimmt so“ unter jedem Abschnitt. Sie können jederzeit unterbrechen; was Sie gesagt haben, bleibt erhalten.',
  },
  section: {
    business_problem: 'Was Sie uns gesagt haben',
    buyer_context: 'Hintergrund',
    promised_outcomes: 'Was Sie am Ende haben',
    scope_boundaries: 'Was dazugehört und was nicht',
    key_stakeholders: 'Wer ist wer',
    delivery_dependencies: 'Was bis wann bereitstehen muss',
    risks: 'Was dazwischenkommen könnte',
    pricing_exceptions: 'Was wir zum Preis vereinbart haben',
    first_milestone: 'Der erste Meilenstein',
  },
  boundary: { included: 'Enthalten', excluded: 'Nicht enthalten', assumption: 'Was wir voraussetzen' },
  people: { buyer: 'Auf Ihrer Seite', firm: 'Auf unserer Seite', third_party: 'Weitere' },
  owes: { buyer: 'Von Ihnen', firm: 'Von uns', third_party: 'Von anderen' },
  line: { by: 'bis {date}', doneWhen: 'Erreicht, wenn:', changed: 'Neu gefasst', added: 'Neu' },
  mark: {
    right: 'Das stimmt so',
    restRight: 'Alles Übrige stimmt so',
    isRight: 'Sie haben gesagt: Das stimmt so',
    restIsRight: 'Sie haben gesagt: Alles Übrige stimmt so',
    takeBack: 'Zurücknehmen',
  },
  status: {
    right: 'Stimmt',
    confirmed: 'Bestätigt',
    confirmedOn: 'Bestätigt am {date}',
    flagged: '{count, plural, one {1 Hinweis} other {# Hinweise}}',
    answered: '{count, plural, one {1 Antwort für Sie} other {# Antworten für Sie}}',
  },
  progress: {
    seen: '{seen, number} von {total, number} angesehen',
    label: 'Fortschritt',
    next: 'Nächster Abschnitt',
    word: 'Ihr Wort',
    answers: 'Zur Antwort',
    done: 'Alles gesagt. Vielen Dank.',
    parts: 'Abschnitte dieses Briefs',
  },
  footer: {
    alone: 'Diese Seite ist nur für {name}: Der Link steht für diesen Namen.',
    people: 'Nicht Sie, nicht mehr im Unternehmen, nicht im Haus, oder fehlt jemand?',
    version: 'Version {version, number} vom {date}',
  },
}
