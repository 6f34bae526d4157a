const key = (path: string) => `rapport.list.${path}`

/** Notes the list somebody looks at, with its view, filter and order, so that a record leads back to it. */
export function rememberList(pathname: string, search: string): void {
  const path = /^\/([a-z0-9-]+)$/.exec(pathname)?.[1]
  if (path) sessionStorage.setItem(key(path), search)
}

/** The address of the list of some objects as it was last looked at in this window; without the record that stood open beside it. */
export function lastList(path: string): string {
  const search = new URLSearchParams(sessionStorage.getItem(key(path)) ?? '')
  search.delete('open')
  return search.size ? `/${path}?${search.toString()}` : `/${path}`
}
