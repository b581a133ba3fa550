import { counted } from './count-words'
import { word, type Detail, type Predicates } from './event-detail'

const FACES: Record<string, string> = { good: 'well', okay: 'so-so', bad: 'badly' }

function saidHow(detail: Detail): string {
  const how = FACES[word(detail, 'face')] ?? word(detail, 'face')
  return word(detail, 'occasion') === 'reached' ? `said that the way to the first milestone went ${how}` : `said that it is going ${how}`
}

/** What keeps things moving: reminders of what is owed, word of a stall, how it is going. */
export const MOMENTUM_PREDICATES: Predicates = {
  dependencies_reminded: (detail) =>
    `Reminded ${word(detail, 'name')}${Number(word(detail, 'nth')) > 1 ? ' again' : ''} of ${counted(Number(word(detail, 'lines')), 'thing')} that they owe`,
  kickoff_stalled: (detail) => `Told ${word(detail, 'to')} that nothing moves and that it is their turn`,
  pulse_given: saidHow,
}

/** Whose words these events hold. */
export const MOMENTUM_WORDS: Record<string, string> = { pulse_given: 'words' }
