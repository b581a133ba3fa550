/** Words of the buyer's pages, English: the measure for the other languages. Here: what was bought, and how far it is read. */
export const letter = {
  letter: {
    title: 'Your kickoff with {firm}',
    forAccount: 'for {account}',
    ask: '<who>{name},</who> is this what you bought?',
    askAgain: '<who>{name},</who> is it right now?',
    thanks: 'Thank you, <who>{name}:</who> we have your word.',
    fresh:
      'Before {deliveryOwner} starts the work, we want to be sure that we carry the right picture of it. It takes about {minutes, plural, one {one minute} other {# minutes}}. Nothing here is small print: if a line is off, say so, and the person who can put it right hears of it at once.',
    reader:
      'You were asked to read along before {deliveryOwner} starts the work. It takes about {minutes, plural, one {one minute} other {# minutes}}, and nothing needs your signature. If a line is off, say so, and the person who can put it right hears of it at once.',
    changed:
      'What you confirmed and we did not touch stays confirmed. Please look only at what is new; the rest of the letter stands as you left it.',
    answered:
      '{count, plural, one {A point that you raised has} other {# points that you raised have}} an answer. Please say whether {count, plural, one {it is} other {they are}} settled now; what you confirmed before stays confirmed.',
    offered: 'There is a change order for you to decide about: {count, plural, one {it stands} other {they stand}} beside the line. Everything else is as you left it.',
    waiting:
      'You confirmed everything but {count, plural, one {the point} other {the # points}} that you raised. We are on it, and a mail reaches you as soon as there is an answer.',
    soldIt: 'sold it to you',
    deliversIt: 'delivers it',
    how: "<off>Something's off</off> stands beside every line, “This is right” under every part. You can stop at any time; all that you said is kept.",
  },
  section: {
    business_problem: 'What you told us',
    buyer_context: 'Background',
    promised_outcomes: 'What you will have',
    scope_boundaries: 'What is in, and what is not',
    key_stakeholders: 'Who is who',
    delivery_dependencies: 'What has to be in place, and by when',
    risks: 'What could get in the way',
    pricing_exceptions: 'What we agreed on the price',
    first_milestone: 'The first milestone',
  },
  boundary: { included: 'Included', excluded: 'Not included', assumption: 'What we take as given' },
  people: { buyer: 'On your side', firm: 'On our side', third_party: 'Others' },
  owes: { buyer: 'From you', firm: 'From us', third_party: 'From others' },
  line: { by: 'by {date}', doneWhen: 'Done when:', changed: 'New wording', added: 'New line' },
  mark: {
    right: 'This is right',
    restRight: 'The rest of this is right',
    isRight: 'You said: this is right',
    restIsRight: 'You said: the rest is right',
    takeBack: 'Take that back',
  },
  status: {
    right: 'Right',
    confirmed: 'Confirmed',
    confirmedOn: 'Confirmed on {date}',
    flagged: '{count, plural, one {1 point flagged} other {# points flagged}}',
    answered: '{count, plural, one {1 answer for you} other {# answers for you}}',
  },
  progress: {
    seen: '{seen, number} of {total, number} looked at',
    label: 'Progress',
    next: 'Next part',
    word: 'Your word',
    answers: 'To the answer',
    done: 'All said. Thank you.',
    parts: 'Parts of this letter',
  },
  footer: {
    alone: 'This page is for {name} alone: the link stands for that name.',
    people: 'Not you, left the company, out of office, or is a colleague missing?',
    version: 'Version {version, number} of {date}',
  },
} as const
