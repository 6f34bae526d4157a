import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReadingProvider } from '@/lib/useReading'
import { aField, anObject } from '@/testing/definitions'
import { keys } from '../keys'
import type { RecordData } from '../types'
import { useRecordEdit } from './useRecordEdit'

const name = aField('name')
const city = aField('city')
const account = anObject('account', [name, city])

/** A server with one record, which refuses stale versions and a city called Nowhere. */
function setUp(client: QueryClient) {
  let stored: RecordData = { id: 'a', version: 1, name: 'Acme', city: 'Rome' }
  const patches: unknown[] = []
  const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status })
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'PATCH') return answer(200, stored)
    const body = (await request.json()) as Record<string, unknown>
    patches.push(body)
    if (request.headers.get('If-Match') !== `"${stored.version ?? 0}"`) return answer(412, { status: 412, title: 'Stale', code: 'record.version_conflict' })
    if (body.city === 'Nowhere') return answer(422, { status: 422, title: 'Invalid', code: 'record.invalid', errors: [{ field: 'city', code: 'x', message: 'There is no such city.' }] })
    stored = { ...stored, ...body, version: (stored.version ?? 0) + 1 }
    return answer(200, stored)
  })
  client.setQueryData(['me'], { id: 'me', name: 'Me', timeZone: 'UTC', company: {} })
  client.setQueryData(['objects'], [account])
  client.setQueryData(keys.record(account.path, 'a'), stored)
  const others = (change: Record<string, unknown>) => (stored = { ...stored, ...change, version: (stored.version ?? 0) + 1 })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <ReadingProvider>
        <App>{children}</App>
      </ReadingProvider>
    </QueryClientProvider>
  )
  const { result } = renderHook(() => useRecordEdit(account, 'a'), { wrapper })
  return { result, patches, others, stored: () => stored, shown: () => client.getQueryData<RecordData>(keys.record(account.path, 'a')) }
}

describe('A field edited in place', () => {
  afterEach(() => vi.unstubAllGlobals())
  const client = () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })

  it('is shown at once and saved', async () => {
    const { result, stored, shown } = setUp(client())
    await act(async () => {
      const saved = result.current.save(city, 'Milan', 'Rome')
      await waitFor(() => expect(shown()?.city).toBe('Milan'))
      await saved
    })
    expect(stored()).toMatchObject({ city: 'Milan', version: 2 })
  })

  it('goes back to what it was where the server refuses it', async () => {
    const { result, shown } = setUp(client())
    await act(() => expect(result.current.save(city, 'Nowhere', 'Rome')).rejects.toThrow())
    expect(shown()?.city).toBe('Rome')
  })

  it('is no conflict with somebody else’s change of another field', async () => {
    const { result, others, stored } = setUp(client())
    others({ name: 'Acme Ltd' })
    await act(() => result.current.save(city, 'Milan', 'Rome'))
    expect(result.current.conflict).toBeNull()
    expect(stored()).toMatchObject({ city: 'Milan', name: 'Acme Ltd' })
  })

  it('asks where somebody else changed it too, and overwrites only on request', async () => {
    const { result, others, stored, patches } = setUp(client())
    others({ city: 'Turin' })
    let saved: Promise<void> | undefined
    act(() => void (saved = result.current.save(city, 'Milan', 'Rome')))
    await waitFor(() => expect(result.current.conflict).toMatchObject({ mine: 'Milan', theirs: { city: 'Turin' } }))
    await act(async () => {
      result.current.conflict?.choose('theirs')
      await saved
    })
    expect(stored().city).toBe('Turin')
    expect(patches).toHaveLength(1)

    act(() => void (saved = result.current.save(city, 'Milan', 'Rome')))
    await waitFor(() => expect(result.current.conflict).not.toBeNull())
    await act(async () => {
      result.current.conflict?.choose('mine')
      await saved
    })
    expect(stored().city).toBe('Milan')
  })

  it('does not hinder the next, made before the first is answered', async () => {
    const { result, stored } = setUp(client())
    await act(() => Promise.all([result.current.save(city, 'Milan', 'Rome'), result.current.save(name, 'Acme Spa', 'Acme')]))
    expect(stored()).toMatchObject({ city: 'Milan', name: 'Acme Spa', version: 3 })
  })
})
