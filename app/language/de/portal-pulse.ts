import type { Catalogue } from '../catalogue'
import type { pulse as english } from '../en/portal-pulse'

/** Words of the buyer's pages, German. Here: how it is going. */
export const pulse: Catalogue<typeof english> = {
  pulse: {
    underway: { asks: 'Wie läuft es?', good: 'Es läuft gut', okay: 'Geht so', bad: 'Es läuft schlecht' },
    reached: { asks: 'Wie war der Weg bis hierher?', good: 'Es lief gut', okay: 'Ging so', bad: 'Es lief schlecht' },
    words: 'Ein Satz dazu, wenn Sie mögen',
    wordsHint: 'Erst schreiben, dann tippen. Sie können ihn auch später ergänzen.',
    who: 'Das lesen die, die für Sie arbeiten; Ihre Kolleginnen und Kollegen sehen es hier nicht.',
    thanks: 'Sie haben uns gesagt, wie es läuft',
    add: 'Einen Satz ergänzen',
    send: 'Diesen Satz senden',
  },
}
