import type { Catalogue } from '../catalogue'
import type { colleague as english } from '../en/portal-colleague'

/** Words of the buyer's pages, German. Here: the buyer’s other people. */
export const colleague: Catalogue<typeof english> = {
  others: {
    asked: 'Bestätigen sollen Sie nur dies: {parts}. Das Übrige ist für Sie zum Lesen da; wenn dort eine Zeile nicht stimmt, sagen Sie es bitte.',
    confirms:
      '{count, plural, =0 {Dies brauchen Sie nicht zu bestätigen} one {Dies bestätigt {names}} other {Dies bestätigen {names}}}',
    differ: '{count, plural, one {{names} sieht diese Zeile anders} other {{names} sehen diese Zeile anders}}',
  },
  who: {
    title: 'Nicht Sie, nicht allein oder nicht da?',
    lede: 'Diese Seite ist nur für {name}, und der Link auch. Hier können Sie ihn an die richtige Person weitergeben, jemanden mitlesen lassen oder uns sagen, dass Sie nicht im Haus sind.',
    handOver: {
      title: 'Jemandem aus Ihrem Haus übergeben',
      text: 'Die Person tritt an Ihre Stelle und wird nach dem gefragt, wonach Sie gefragt wurden. Ihr Link endet sofort, ein neuer geht an sie. Was Sie bestätigt haben, bleibt Ihres; was Sie angemerkt haben und noch offen ist, geht auf sie über.',
      submit: 'Übergeben',
    },
    colleague: {
      title: 'Jemanden mitlesen lassen',
      text: 'Die Person bekommt einen eigenen Link, liest alles und kann anmerken, was nicht stimmt. Bestätigen muss sie nichts, und Sie behalten Ihren Link.',
      submit: 'Link per Mail senden',
    },
    name: 'Name der Person',
    email: 'Mailadresse der Person',
    words: 'Ein Satz dazu, wenn Sie mögen',
    wordsHint: 'Er steht in der Mail, die die Person von uns bekommt.',
    brought: 'Von Ihnen dazugeholt: {names}',
    enough: 'Zehn Personen wurden schon dazugeholt. Fragen Sie bitte {salesOwner} oder {deliveryOwner}, wenn Sie noch jemanden brauchen.',
    elsewhere: 'Diese Adresse gehört zu einem Haus, an das diese Seite nicht geht, und Links schicken wir nur an Personen aus Ihrem Haus. Bitten Sie {salesOwner} oder {deliveryOwner}, dorthin zu schreiben.',
    away: {
      title: 'Nicht im Haus',
      text: 'Bis dahin erinnern wir Sie nicht, und wer auf Sie wartet, weiß warum.',
      until: 'Sie sind bis {date} nicht im Haus.',
      day: 'Ich bin nicht im Haus bis einschließlich',
      submit: 'Ich bin nicht im Haus',
      back: 'Ich bin wieder da',
    },
    aside: {
      title: 'Die falsche Person?',
      text: 'Damit wird Ihr Link geschlossen. {salesOwner} und {deliveryOwner} erfahren es und fragen jemand anderen.',
      why: 'Was trifft zu?',
      wrong: 'Ich bin nicht die richtige Person',
      left: 'Ich bin nicht mehr im Unternehmen',
      submit: 'Meinen Link schließen',
    },
    done: { colleague: 'Die Mail ist unterwegs.', away: 'Notiert. Wer auf Sie wartet, weiß es.' },
    closed: {
      title: 'Danke',
      handed_over: 'Die Person bekommt eine Mail mit einem eigenen Link, und Ihrer ist geschlossen. Für Sie ist nichts mehr zu tun.',
      aside: 'Ihr Link ist geschlossen, und wer Ihnen geschrieben hat, weiß es. Für Sie ist nichts mehr zu tun.',
    },
  },
  dispute: {
    open: 'Das habe ich so nicht gesagt',
    words: 'Was haben Sie gesagt, oder was stimmt nicht?',
    hint: 'Was notiert wurde, gilt dann nicht mehr, und Sie werden selbst gefragt.',
    submit: 'Mitteilen',
  },
}
