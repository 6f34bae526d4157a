import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NoConnection } from '@/lib/api/problem'
import { createOnce, newAttempt } from './createOnce'

/** A server that keeps keys as Rapport does, and can lose an answer on its way. */
function server() {
  const made = new Map<string, { body: string; id: string }>()
  const changes: unknown[] = []
  let deaf = 0
  const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/health/ready')) return answer(200, {})
    const body = await request.text()
    if (request.method === 'PATCH') {
      changes.push(JSON.parse(body))
      return answer(200, { id: '1', ...(JSON.parse(body) as object) })
    }
    const key = request.headers.get('Idempotency-Key') ?? ''
    const before = made.get(key)
    if (before && before.body !== body) return answer(409, { status: 409, title: 'Conflict', code: 'idempotency.mismatch' })
    if (!before) made.set(key, { body, id: String(made.size + 1) })
    if (deaf-- > 0) throw new TypeError('network')
    return answer(201, { id: made.get(key)?.id })
  })
  return { made, changes, loseAnswers: (count: number) => void (deaf = count) }
}

describe('A record in the making', () => {
  let there: ReturnType<typeof server>
  beforeEach(() => void (there = server()))
  afterEach(() => vi.unstubAllGlobals())

  it('is made once, although the answer to the first try was lost', async () => {
    const attempt = newAttempt()
    there.loseAnswers(1)
    await expect(createOnce('contacts', { name: '张伟' }, attempt)).rejects.toBeInstanceOf(NoConnection)
    expect((await createOnce('contacts', { name: '张伟' }, attempt)).id).toBe('1')
    expect(there.made.size).toBe(1)
  })

  it('is changed to what was typed since, where the first try went through unheard', async () => {
    const attempt = newAttempt()
    there.loseAnswers(1)
    await expect(createOnce('contacts', { name: '张伟' }, attempt)).rejects.toBeInstanceOf(NoConnection)
    expect((await createOnce('contacts', { name: '张伟伟' }, attempt)).id).toBe('1')
    expect(there.made.size).toBe(1)
    expect(there.changes).toEqual([{ name: '张伟伟' }])
  })
})
