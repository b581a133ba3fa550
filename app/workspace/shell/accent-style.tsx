import { accentOn } from '~/domain/accent'

const PAPER = '#fbfaf7'
const DARK_PAPER = '#16181a'

/** The firm's colour, moved only as far as reading it on our paper needs. */
export function AccentStyle({ accent, nonce }: { accent: string; nonce: string }) {
  const rule = `:root{--firm-accent:${accentOn(PAPER, accent)};--firm-accent-dark:${accentOn(DARK_PAPER, accent)}}`
  return <style nonce={nonce} dangerouslySetInnerHTML={{ __html: rule }} />
}
