const IS_WEB_ADDRESS = /^https?:\/\//i

/** A link that a person typed: its text is the address itself, and anything but the web's stays words. */
export function WebLink({ href }: { href: string }) {
  if (!IS_WEB_ADDRESS.test(href)) return <bdi dir="ltr">{href}</bdi>
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc" target="_blank">
      <bdi dir="ltr">{href}</bdi>
    </a>
  )
}
