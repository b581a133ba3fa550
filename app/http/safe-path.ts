const BASE = 'https://this.site'

/**
 * Where a visitor wanted to go, if that is a page of this site; `/` otherwise.
 * Browsers read `//host`, `/\host` and a tab within as another site: only what parses to our own origin passes.
 */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2000) return '/'
  if (!URL.canParse(wanted, BASE)) return '/'
  const url = new URL(wanted, BASE)
  if (url.origin !== BASE) return '/'
  return `${url.pathname}${url.search}`.replace(/^\/+/, '/')
}
