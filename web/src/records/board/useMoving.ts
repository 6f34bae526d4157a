import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/api/problem'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { changeOf, titleOf, valueOf } from '../definitions'
import { type Moved, useExtension } from '../extensions'
import { recordsChanged } from '../keys'
import type { RecordData } from '../types'
import { allOf, type Board, type Cell, cellOf, cellQuery, sameCell } from './board'
import { othersChanged, relocate, settle } from './caches'

/** A card on its way: where the server has it, and where the person has put it. */
interface Flight {
  confirmed: RecordData
  shown: RecordData
}

/** The record as it will stand in another place. */
function placed(board: Board, record: RecordData, to: Cell, owner: { id: string; name: string } | null): RecordData {
  const change = changeOf(board.field, to.column)
  const moved = { ...record, ...change, ...(change.custom ? { custom: { ...record.custom, ...change.custom } } : {}) }
  return board.lanes ? { ...moved, ownerId: to.owner, owner } : moved
}

/** What the server has of a card in its place: undefined where the card does not belong there any more. */
const asked = async (board: Board, shown: RecordData): Promise<RecordData | undefined> => {
  const query = cellQuery(board, cellOf(board, shown))
  return (await calls.list(board.object.path, { ...query, filter: allOf(query.filter, `id eq '${shown.id}'`), limit: 1 })).items[0]
}

async function setRight(client: QueryClient, board: Board, shown: RecordData): Promise<void> {
  settle(client, board, shown, await asked(board, shown))
  await othersChanged(client, board)
}

/** A plain change of the fields, where no feature knows better. */
async function change(board: Board, record: RecordData, changes: Record<string, unknown>, back: Record<string, unknown>): Promise<Moved> {
  const { path } = board.object
  const moved = await calls.update(path, record.id, changes, record.version)
  return { record: moved, undo: () => calls.update(path, record.id, back, moved.version) }
}

/** Moves cards: at once on the screen, then on the server, and back with the reason where it refuses. `say` reads it to those who listen. */
export function useMoving(board: Board, say: (text: string) => void) {
  const client = useQueryClient()
  const { t } = useTranslation('board')
  const { done, failed } = useNotice()
  const useMove = useExtension(board.object).useMove ?? useNothing
  const moveBy = useMove()
  const flights = useRef(new Map<string, Flight>())

  const labelOf = (cell: Cell) => board.columns.find((c) => c.value === cell.column)?.label ?? ''

  const ask = (from: RecordData, to: RecordData): Promise<Moved | null> => {
    const [column, back] = [valueOf(to, board.field), valueOf(from, board.field)]
    const transfer = board.lanes && from.ownerId !== to.ownerId
    const [along, alongBack] = transfer ? [{ ownerId: to.ownerId }, { ownerId: from.ownerId }] : [{}, {}]
    if (column === back) return change(board, from, along, alongBack)
    if (moveBy) return moveBy(board.object, from, column as string | null, along)
    return change(board, from, { ...changeOf(board.field, column), ...along }, { ...changeOf(board.field, back), ...alongBack })
  }

  const told = (before: RecordData, after: RecordData, undo: () => Promise<RecordData>) => {
    const to = cellOf(board, after)
    const owner = (after.owner as { name?: string } | null)?.name ?? ''
    const from = cellOf(board, before)
    const moved = from.column === to.column ? [] : [t('moved', { column: labelOf(to) })]
    const given = from.owner === to.owner ? [] : [t('transferred', { owner })]
    const text = [...moved, ...given].join(' · ')
    say(`${titleOf(after, board.object)}: ${text}`)
    done(text, {
      undo: async () => {
        relocate(client, board, after, before)
        try {
          await undo()
        } catch (error) {
          relocate(client, board, before, after)
          throw error
        }
        await setRight(client, board, before)
      },
    })
  }

  const back = (flight: Flight) => {
    relocate(client, board, flight.shown, flight.confirmed)
    say(t('cameBack', { name: titleOf(flight.confirmed, board.object), column: labelOf(cellOf(board, flight.confirmed)) }))
  }

  const fly = async (flight: Flight): Promise<void> => {
    // The card may be moved on while the server is asked; it is asked again from there, so that a record has one change at a time.
    while (!sameCell(cellOf(board, flight.confirmed), cellOf(board, flight.shown))) {
      const [before, aim] = [flight.confirmed, flight.shown]
      const moved = await ask(before, aim)
      if (!moved) {
        back(flight)
        return
      }
      flight.confirmed = { ...aim, version: moved.record.version ?? 0 }
      told(before, flight.confirmed, moved.undo)
    }
    await setRight(client, board, flight.confirmed)
  }

  return (record: RecordData, to: Cell, owner: { id: string; name: string } | null = null): void => {
    if (sameCell(cellOf(board, record), to)) return
    const shown = placed(board, record, to, owner ?? (record.owner as { id: string; name: string } | null))
    relocate(client, board, record, shown)
    const flying = flights.current.get(record.id)
    if (flying) {
      flying.shown = shown
      return
    }
    const flight = { confirmed: record, shown }
    flights.current.set(record.id, flight)
    fly(flight)
      .catch(async (error: unknown) => {
        back(flight)
        failed(error)
        say(messageOf(error))
        if (isProblem(error)) await recordsChanged(client)
      })
      .catch(failed)
      .finally(() => flights.current.delete(record.id))
  }
}

const useNothing = (): null => null
