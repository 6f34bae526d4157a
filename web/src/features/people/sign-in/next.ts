/** Where to go after signing in: an address of this application as `?next=` names it, else the start. Never another site. */
export function nextOf(asked: string | null, origin: string): string {
  if (!asked?.startsWith('/')) return '/'
  // The URL decides, as it will when we go there: `//host` and `/\host` are other sites.
  const url = URL.canParse(asked, origin) ? new URL(asked, origin) : null
  if (url?.origin !== origin || url.pathname === '/sign-in') return '/'
  return url.pathname + url.search + url.hash
}
