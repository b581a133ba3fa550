import type { Catalogue } from '../catalogue'
import type { door as english } from '../en/door'

/** What the server says by itself, before or instead of the app, German. */
export const door: Catalogue<typeof english> = {
  unreadable: {
    title: 'Diese Adresse konnten wir nicht lesen',
    text: 'Es wurde nichts geändert. Vielleicht fehlt ein Teil des Links: Bitte öffnen Sie ihn noch einmal aus Ihrer E-Mail oder kopieren Sie ihn ganz.',
  },
  forged: {
    title: 'Das kam nicht von unserer Seite',
    text: 'Zu Ihrer Sicherheit nehmen wir nur an, was von der Seite selbst kommt. Es wurde nichts geändert. Bitte öffnen Sie die Seite hier und senden Sie es von dort noch einmal.',
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Vielleicht enthält die Adresse einen Tippfehler, oder sie ist veraltet. Der Link in Ihrer E-Mail führt zur richtigen Seite.',
  },
  notPossible: {
    title: 'Das geht hier nicht',
    text: 'Es wurde nichts geändert. Bitte gehen Sie zurück und benutzen Sie die Schaltflächen auf der Seite.',
  },
  tooMuch: {
    title: 'Das war zu viel auf einmal',
    text: 'Es wurde nichts geändert. Bitte gehen Sie zurück: Was Sie geschrieben haben, steht in der Regel noch da. Kürzen Sie es und senden Sie es noch einmal.',
  },
  broken: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Es liegt an uns, nicht an Ihnen, und was schon gespeichert war, ist sicher. Bitte gehen Sie zurück und sehen Sie nach, ob es angekommen ist, bevor Sie es noch einmal senden.',
  },
}
