import type { Catalogue } from '../catalogue'
import type { calendar as english } from '../en/portal-calendar'

/** Words of the buyer's pages, German. Here: the dates in a calendar program. */
export const calendar: Catalogue<typeof english> = {
  calendar: {
    title: 'Die Termine in Ihrem Kalender',
    lede: 'Der erste Meilenstein, und was dafür noch von Ihnen kommt, in Ihrem eigenen Kalender. Verschiebt sich ein Termin, verschiebt er sich dort mit.',
    open: {
      title: 'Einen Kalender öffnen',
      text: 'Sie bekommen eine Adresse, die Sie in Ihrem Kalenderprogramm abonnieren. Wer sie kennt, kann diese Termine lesen; behalten Sie sie also bitte für sich.',
      submit: 'Kalender öffnen',
    },
    since: 'Ihr Kalender ist seit dem {date} offen.',
    renew: {
      title: 'Eine neue Adresse',
      text: 'Wir zeigen die Adresse einmal und bewahren sie nicht auf. Haben Sie sie verlegt, oder hat sie jemand anderes, nehmen Sie eine neue. Die alte endet sofort, wo immer sie in Gebrauch ist.',
      sure: 'Die alte Adresse beenden',
      submit: 'Neue Adresse anfordern',
    },
    close: {
      title: 'Den Kalender schließen',
      text: 'Seine Adresse öffnet dann nichts mehr; auf Ihrer Seite bleiben die Termine stehen.',
      sure: 'Meinen Kalender schließen',
      submit: 'Schließen',
    },
    address: {
      title: 'Ihr Kalender ist offen',
      text: 'Kopieren Sie die Adresse jetzt, wir zeigen sie nur dieses eine Mal. Wählen Sie in Ihrem Kalenderprogramm, einen Kalender aus dem Internet zu abonnieren, und fügen Sie sie dort ein.',
      label: 'Die Adresse Ihres Kalenders',
      subscribe: 'Auf diesem Gerät abonnieren',
    },
    closed: 'Ihr Kalender ist geschlossen.',
    feed: {
      name: '{firm}: der erste Meilenstein',
      milestone: '{firm}: {title}',
      dependency: '{firm} braucht: {text}',
      state: 'Der erste Meilenstein. {state, select, on_track {Im Plan.} waiting_for_buyer {Wartet auf Ihre Seite.} at_risk {Der Termin ist gefährdet.} other {Später als geplant.}}',
      reached: 'Der erste Meilenstein, erreicht am {date}.',
      moved: 'Der zuerst genannte Termin: {date}.',
      doneWhen: 'Fertig, wenn:',
      owed: '{mine, select, yes {Das kommt von Ihnen.} other {Das kommt von Ihrer Seite; noch ist niemand dafür benannt.}}',
      promised: 'Gebraucht bis {date}, zugesagt für {promised}.',
    },
  },
}
