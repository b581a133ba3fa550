/** A figure as the firm writes it. Server and browser may know different notations of one language: the server's stays. */
export function Figure({ children, className }: { children: string; className?: string }) {
  return (
    <bdi className={className} suppressHydrationWarning>
      {children}
    </bdi>
  )
}
