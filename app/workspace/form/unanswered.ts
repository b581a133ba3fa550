const WORDS_OF_BROWSERS = /fetch|network|load failed/i

/** Whether a request got no answer at all. Browsers throw a TypeError then, as they do for mistakes of ours; only the words differ. */
export const isUnanswered = (error: unknown) => error instanceof TypeError && WORDS_OF_BROWSERS.test(error.message)
