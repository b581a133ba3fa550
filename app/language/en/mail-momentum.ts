/** Words of the mails to buyers, English: the measure for the other languages. Here: what they owe. */
export const mailMomentum = {
  dependenciesDue: {
    subject: '{count, plural, one {One thing} other {# things}} needed from you: your kickoff with {firm}',
    preview: 'By when, and what to do if a day does not work.',
    heading: 'What the work waits for',
    body: 'So that the work for {account} keeps its dates, it needs {count, plural, one {one more thing} other {# more things}} from you:',
    neededBy: 'needed by {date}',
    neededBefore: 'was needed by {date}',
    promisedBy: 'you said: by {date}',
    promisedBefore: 'you had said: by {date}',
    noDay: 'no day is agreed',
    sentBack: 'something about it is still missing',
    sentBackBy: '{date}; something about it is still missing',
    more: 'And {count, plural, one {one more} other {# more}}, on your page.',
    milestone: 'It is for the first milestone: {milestone}',
    how: 'On your page you hand it in with a word, a link or a file. If a day does not work, name another one there and say why: then everybody can plan with it.',
    last: 'This is our last reminder of it. If somebody else should look after it, please tell us.',
    action: 'See what is needed',
  },
} as const
