import { type InfiniteData, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { keys } from '../keys'
import type { Page } from '../types'
import { type Board, cellQuery } from './board'
import { cardsIn, cardsOf, relocate, settle } from './caches'

const field = { name: 'stage', custom: false } as FieldDefinition
const board: Board = { object: { path: 'opportunities' } as ObjectDefinition, field, columns: [], filter: undefined, sort: 'amount', select: 'id', sum: null, lanes: false }
const cell = (column: string) => ({ column, owner: null })
const card = (id: string, stage: string, amount: number) => ({ id, stage, amount })

function filled(): QueryClient {
  const client = new QueryClient()
  const set = (column: string, pages: Page[]) => client.setQueryData<InfiniteData<Page>>(keys.rows('opportunities', cellQuery(board, cell(column))), { pages, pageParams: pages.map(() => undefined) })
  set('needs', [{ items: [card('1', 'needs', 1), card('2', 'needs', 20)], next: null }])
  set('won', [{ items: [card('3', 'won', 10), card('4', 'won', 20)], next: 'x' }, { items: [card('5', 'won', 30)], next: 'y' }])
  return client
}
const ids = (client: QueryClient, column: string) => cardsIn(client, board, cell(column)).map((r) => r.id)

test('a card goes to where the sort of its new column wants it, and comes back the same way', () => {
  const client = filled()
  const [before, after] = [card('2', 'needs', 20), { ...card('2', 'won', 20) }]
  relocate(client, board, before, after)
  expect(ids(client, 'needs')).toEqual(['1'])
  expect(ids(client, 'won')).toEqual(['3', '2', '4', '5'])
  relocate(client, board, after, before)
  expect(ids(client, 'needs')).toEqual(['1', '2'])
  expect(ids(client, 'won')).toEqual(['3', '4', '5'])
})

test('the largest goes to the end of the last page that was read', () => {
  const client = filled()
  relocate(client, board, card('1', 'needs', 99), card('1', 'won', 99))
  expect(ids(client, 'won')).toEqual(['3', '4', '5', '1'])
})

test('a column that nobody has opened stays unread', () => {
  const client = filled()
  relocate(client, board, card('1', 'needs', 1), card('1', 'lost', 1))
  expect(ids(client, 'needs')).toEqual(['2'])
  expect(client.getQueryData(keys.rows('opportunities', cellQuery(board, cell('lost'))))).toBeUndefined()
})

test('what no longer belongs goes, what the server changed is shown', () => {
  const client = filled()
  settle(client, board, card('3', 'won', 10), undefined)
  settle(client, board, card('4', 'won', 20), card('4', 'won', 31))
  expect(cardsIn(client, board, cell('won'))).toEqual([card('5', 'won', 30), card('4', 'won', 31)])
})

test('a card on two pages is shown once', () => {
  const page = { items: [card('1', 'needs', 1)], next: null }
  expect(cardsOf({ pages: [page, page], pageParams: [] })).toHaveLength(1)
})
