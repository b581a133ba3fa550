import { accentPair } from '~/domain/accent'

/** The document's own nonce, which a browser tells scripts as a property only. A style made after a client-side visit needs it. */
const nonceOfDocument = () => (typeof document === 'undefined' ? '' : (document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''))

/** The firm's colour, moved only as far as reading it on our paper needs. */
export function AccentStyle({ accent, nonce }: { accent: string; nonce: string }) {
  const { light, dark } = accentPair(accent)
  const rule = `:root{--firm-accent:${light};--firm-accent-dark:${dark}}`
  return <style nonce={nonce || nonceOfDocument()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: rule }} />
}
