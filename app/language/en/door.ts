/** What the server says by itself, before or instead of the app, English: the measure for the other languages. */
export const door = {
  unreadable: {
    title: 'We could not read that address',
    text: 'Nothing was changed. Part of the link may be missing: please open it again from your mail, or copy it whole.',
  },
  forged: {
    title: 'That did not come from our page',
    text: 'To keep you safe we take only what is sent from the page itself. Nothing was changed. Please open the page here and send it again from there.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address may be mistyped or out of date. The link in your mail leads to the right page.',
  },
  notPossible: {
    title: 'That is not possible here',
    text: 'Nothing was changed. Please go back and use the buttons on the page.',
  },
  tooMuch: {
    title: 'That was too much at once',
    text: 'Nothing was changed. Please go back: what you wrote is usually still there. Make it shorter and send it again.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'It is our fault, not yours, and what was saved before is safe. Please go back and look whether this has arrived before you send it again.',
  },
} as const
