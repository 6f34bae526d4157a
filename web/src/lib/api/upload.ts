import { currentLanguage } from '@/lib/i18n'
import { connection } from './connection'
import { NoConnection } from './problem'
import { address } from './request'
import { refused } from './send'

/** Sends a form with files and tells how far it is, which `fetch` cannot. Answers and throws as `request` does. */
export async function upload<T>(path: string, form: FormData, onProgress: (share: number) => void, signal: AbortSignal): Promise<T> {
  const { status, text, retryAfter } = await new Promise<{ status: number; text: string; retryAfter: string | null }>((resolve, reject) => {
    const asked = new XMLHttpRequest()
    asked.open('POST', address(path))
    asked.setRequestHeader('Accept', 'application/json')
    asked.setRequestHeader('Accept-Language', currentLanguage())
    asked.upload.onprogress = ({ lengthComputable, loaded, total }) => lengthComputable && onProgress(loaded / total)
    asked.onload = () => resolve({ status: asked.status, text: asked.responseText, retryAfter: asked.getResponseHeader('Retry-After') })
    asked.onerror = () => {
      connection.lost()
      reject(new NoConnection())
    }
    asked.onabort = () => reject(new DOMException('', 'AbortError'))
    signal.addEventListener('abort', () => asked.abort(), { once: true })
    asked.send(form)
  })
  connection.found()
  if (status >= 200 && status < 300) return JSON.parse(text) as T
  throw await refused(new Response(text, { status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} }))
}
