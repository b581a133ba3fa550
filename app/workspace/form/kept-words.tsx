/** Words that somebody wrote, quoted as they are. */
export function QuotedWords({ words }: { words: readonly string[] }) {
  return words.map((each) => (
    <blockquote key={each} className="said said-by-us whitespace-pre-line wrap-anywhere" dir="auto">
      {each}
    </blockquote>
  ))
}

/** Words whose field is gone. */
export function KeptWords({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <section aria-label="What you wrote" className="mb-4">
      <p className="field-label">What you wrote</p>
      <QuotedWords words={words} />
    </section>
  )
}
