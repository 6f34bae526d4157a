import type { TimelineEntry } from '@/lib/api/types'
import { dayOf } from '@/lib/format/dates'

const own = new Set(['created', 'updated', 'deleted', 'restored'])

/** Whether an entry tells of the record itself, not of something that points at it. */
export const isOwn = (entry: TimelineEntry, recordId: string): boolean => entry.id === recordId && own.has(entry.kind)

/** The object of what an entry tells: the kinds of tasks begin with their name, all others are kinds of activities. */
export const objectOf = (entry: TimelineEntry): 'task' | 'activity' => (/^task(_|$)/.test(entry.kind) ? 'task' : 'activity')

/** One thing on the timeline; changes that one person made one after the other are one thing. */
export type Happening = { at: string; key: string } & ({ entry: TimelineEntry } | { changes: TimelineEntry[] })

export interface Day {
  day: string
  happenings: Happening[]
}

/** The entries, newest first, by the days of the reader. */
export function daysOf(entries: TimelineEntry[], recordId: string, timeZone: string): Day[] {
  const days: Day[] = []
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at), timeZone)
    let last = days.at(-1)
    if (last?.day !== day) days.push((last = { day, happenings: [] }))
    if (!isOwn(entry, recordId) || entry.kind !== 'updated') {
      last.happenings.push({ at: entry.at, key: `${entry.id} ${entry.kind} ${entry.at}`, entry })
      continue
    }
    const before = last.happenings.at(-1)
    if (before && 'changes' in before && before.changes[0]?.by?.id === entry.by?.id) before.changes.push(entry)
    else last.happenings.push({ at: entry.at, key: `changes ${entry.at}`, changes: [entry] })
  }
  return days
}

/** The paths that some changes touched, each once. */
export const changedPaths = (changes: TimelineEntry[]): string[] => [...new Set(changes.flatMap((change) => change.title?.split(', ') ?? []))]
