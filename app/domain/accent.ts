type Rgb = readonly [number, number, number]

const HOUSE_ACCENT = '#1f5f4a'
const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]
/** WCAG 2.2 AA for text of normal size. */
const READABLE = 4.5

const isColour = (value: string) => /^#[0-9a-f]{6}$/i.test(value)

const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

const hexOf = (rgb: Rgb) => `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

/**
 * The firm's accent as it may stand on a background: unchanged where it is readable there,
 * else moved towards black or white just as far as is needed. Anything but `#rrggbb` counts as not chosen.
 */
export function accentOn(background: string, accent: string): string {
  const chosen = rgbOf(isColour(accent) ? accent : HOUSE_ACCENT)
  const end = luminance(rgbOf(background)) > 0.18 ? BLACK : WHITE
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = hexOf(mix(chosen, end, share))
    if (contrast(candidate, background) >= READABLE) return candidate
  }
  return hexOf(end)
}

/** Hue, saturation and lightness, each 0 to 1. */
function hslOf([red, green, blue]: Rgb): Rgb {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const lightness = (most + least) / 2
  const spread = most - least
  if (spread === 0) return [0, 0, lightness]
  const turn = most === r ? (g - b) / spread + 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [(turn / 6) % 1, spread / (1 - Math.abs(2 * lightness - 1)), lightness]
}

function rgbOfHsl([hue, saturation, lightness]: Rgb): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const turn = (offset + hue * 12) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Of the portal's backgrounds, those on which words in the accent are hardest to read: the washes behind what is confirmed and what is flagged. */
export const PORTAL_BACKGROUNDS = { light: '#edf7ef', dark: '#33270f' } as const

/** On dark paper a colour that is only just readable looks dull. */
const GLOWING = 6

/**
 * The firm's accent in the portal's two modes. In the light one as the firm chose it, darkened where it could not be read;
 * in the dark one the same hue, as bright as is needed to read it with ease.
 */
export function accentPair(accent: string): { light: string; dark: string } {
  const chosen = isColour(accent) ? accent.toLowerCase() : HOUSE_ACCENT
  const [hue, saturation, lightness] = hslOf(rgbOf(chosen))
  let dark = chosen
  for (let step = lightness; contrast(dark, PORTAL_BACKGROUNDS.dark) < GLOWING && step <= 1; step += 0.02) {
    dark = hexOf(rgbOfHsl([hue, Math.min(saturation, 0.7), step]))
  }
  return { light: accentOn(PORTAL_BACKGROUNDS.light, chosen), dark }
}
