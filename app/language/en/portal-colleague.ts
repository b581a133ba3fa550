/** Words of the buyer's pages, English: the measure for the other languages. Here: the buyer’s other people. */
export const colleague = {
  others: {
    asked: 'You are asked to confirm only this: {parts}. The rest is for you to read, and if a line in it is off, please say so there.',
    confirms:
      '{count, plural, =0 {You are not asked to confirm this part} one {{names} confirms this part} other {{names} confirm this part}}',
    differ: '{count, plural, one {{names} sees this line differently} other {{names} see this line differently}}',
  },
  who: {
    title: 'Not you, not alone, or not there?',
    lede: 'This page is for {name} alone, and so is the link. Here you can give it on to the right person, let a colleague read along, or tell us that you are away.',
    handOver: {
      title: 'Hand over to a colleague',
      text: 'Your colleague takes your place and is asked for what you were asked for. Your link ends at once, a new one goes to them. What you confirmed stays yours; what you flagged and is still open passes on to them.',
      submit: 'Hand over',
    },
    colleague: {
      title: 'Let a colleague read along',
      text: 'They get a link of their own, read everything and can flag what is off. They are not asked to confirm, and you keep your link.',
      submit: 'Mail them a link',
    },
    name: 'Their name',
    email: 'Their mail address',
    words: 'A sentence for them, if you like',
    wordsHint: 'It stands in the mail that they get from us.',
    brought: 'Brought in by you: {names}',
    enough: 'Ten colleagues have been brought in by now. Please ask {salesOwner} or {deliveryOwner} for another one.',
    elsewhere: 'That address is at a company that this page does not go to, and we mail links only to colleagues. Please ask {salesOwner} or {deliveryOwner} to write to them.',
    away: {
      title: 'Out of office',
      text: 'We do not remind you until then, and the people who wait for you know why.',
      until: 'You are away until {date}.',
      day: 'I am away until and including',
      submit: 'I am away',
      back: 'I am back',
    },
    aside: {
      title: 'The wrong person?',
      text: 'This closes your link. {salesOwner} and {deliveryOwner} hear of it and ask somebody else.',
      why: 'Which is it?',
      wrong: 'I am not the right person',
      left: 'I have left the company',
      submit: 'Close my link',
    },
    done: { colleague: 'The mail to your colleague is on its way.', away: 'Noted. The people who wait for you know.' },
    closed: {
      title: 'Thank you',
      handed_over: 'Your colleague gets a mail with a link of their own, and yours is closed. There is nothing left for you to do.',
      aside: 'Your link is closed, and the people who wrote to you know. There is nothing left for you to do.',
    },
  },
  dispute: {
    open: 'This is not what I said',
    words: 'What did you say, or what is wrong?',
    hint: 'What was noted then stands for nothing any more, and you are asked yourself.',
    submit: 'Tell them',
  },
} as const
