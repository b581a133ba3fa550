import { accentOn } from '~/domain/accent'

const PAPER = '#fbfaf7'
const DARK_PAPER = '#16181a'

/** The document's own nonce, which a browser tells scripts as a property only. A style made after a client-side visit needs it. */
const nonceOfDocument = () => (typeof document === 'undefined' ? '' : (document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''))

/** The firm's colour, moved only as far as reading it on our paper needs. */
export function AccentStyle({ accent, nonce }: { accent: string; nonce: string }) {
  const rule = `:root{--firm-accent:${accentOn(PAPER, accent)};--firm-accent-dark:${accentOn(DARK_PAPER, accent)}}`
  return <style nonce={nonce || nonceOfDocument()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: rule }} />
}
