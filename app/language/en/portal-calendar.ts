/** Words of the buyer's pages, English: the measure for the other languages. Here: the dates in a calendar program. */
export const calendar = {
  calendar: {
    title: 'The dates in your calendar',
    lede: 'Have the first milestone, and what you still owe for it, in your own calendar. When a date moves, it moves there too.',
    open: {
      title: 'Open a calendar',
      text: 'You get an address to subscribe to in your calendar program. Whoever knows it can read these dates, so please keep it to yourself.',
      submit: 'Open a calendar',
    },
    since: 'Your calendar has been open since {date}.',
    renew: {
      title: 'A new address',
      text: 'We show the address once and do not keep it. If you have lost it, or somebody else has it, take a new one. The old one ends at once, wherever it is in use.',
      sure: 'End the old address',
      submit: 'Give me a new address',
    },
    close: {
      title: 'Close the calendar',
      text: 'Its address then opens nothing any more, and the dates stay on your page.',
      sure: 'Close my calendar',
      submit: 'Close it',
    },
    address: {
      title: 'Your calendar is open',
      text: 'Copy the address now, we show it this once. In your calendar program, choose to subscribe to a calendar from the web, and paste it there.',
      label: 'The address of your calendar',
      subscribe: 'Subscribe on this device',
    },
    closed: 'Your calendar is closed.',
    feed: {
      name: '{firm}: the first milestone',
      milestone: '{firm}: {title}',
      dependency: '{firm} needs: {text}',
      state: 'The first milestone. {state, select, on_track {On track.} waiting_for_buyer {Waiting for your side.} at_risk {The date is at risk.} other {Later than planned.}}',
      reached: 'The first milestone, reached on {date}.',
      moved: 'The date that was given first: {date}.',
      doneWhen: 'Done when:',
      owed: '{mine, select, yes {This comes from you.} other {This comes from your side; nobody is named for it yet.}}',
      promised: 'Needed by {date}, promised for {promised}.',
    },
  },
} as const
