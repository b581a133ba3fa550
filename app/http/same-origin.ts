/** What a request says about where it comes from and where it went. */
export type RequestOrigin = {
  method: string
  /** The `Origin` header. */
  origin: string | undefined
  /** The `Sec-Fetch-Site` header. */
  fetchSite: string | undefined
  /** Where the server was reached, by its `Host` header. */
  reachedAt: string
  /** Where people reach it, by its settings. */
  publicUrl: string
}

const harmlessMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site's page made this request change something. A browser names the page's origin with every
 * such request; programs that are no browser name none, carry no cookie of ours unasked, and pass.
 */
export function isForgedByAnotherSite({ method, origin, fetchSite, reachedAt, publicUrl }: RequestOrigin): boolean {
  if (harmlessMethods.has(method)) return false
  if (origin !== undefined) return origin !== reachedAt && origin !== publicUrl
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
}
