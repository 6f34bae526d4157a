/** The nonce under which the content security policy lets styles into the page; none where Vite serves it. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/**
 * Gives the nonce to every style element that a script makes. Ant Design takes it as a setting, but the parts of it that lock the page
 * under a dialog do not pass it on, and the browser would refuse their styles with an error each time. Nothing is opened by this:
 * only scripts of this page make elements by this call, and they may read the nonce anyway.
 */
export function nonceForStyles(): void {
  const nonce = styleNonce
  if (!nonce) return
  const page: { createElement: (name: string, options?: ElementCreationOptions) => HTMLElement } = document
  const create = page.createElement.bind(document)
  page.createElement = (name, options) => {
    const made = create(name, options)
    if (made instanceof HTMLStyleElement) made.nonce = nonce
    return made
  }
}
