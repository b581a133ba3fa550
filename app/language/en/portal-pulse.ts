/** Words of the buyer's pages, English: the measure for the other languages. Here: how it is going. */
export const pulse = {
  pulse: {
    underway: { asks: 'How is it going?', good: 'It goes well', okay: 'So-so', bad: 'It goes badly' },
    reached: { asks: 'How was the way here?', good: 'It went well', okay: 'So-so', bad: 'It went badly' },
    words: 'A line about it, if you like',
    wordsHint: 'Write it first, then tap. You can also add it later.',
    who: 'Those who work for you read it; your colleagues do not see it here.',
    thanks: 'You told us how it is going',
    add: 'Add a line',
    send: 'Send this line',
  },
} as const
