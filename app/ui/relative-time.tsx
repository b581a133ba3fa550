/** An instant in words, with the exact time on hover and for machines. The words come from the caller, who knows language and time zone. */
export function RelativeTime({ at, words, exactly }: { at: string; words: string; exactly: string }) {
  return (
    <time dateTime={at} title={exactly}>
      {words}
    </time>
  )
}
