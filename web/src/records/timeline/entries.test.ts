import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/api/types'
import { changedPaths, daysOf, objectOf } from './entries'

const record = 'r'
const entry = (at: string, kind: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({ at, kind, id: record, title: null, by: { id: 'u1', name: '张伟' }, ...more })

describe('A timeline', () => {
  it('is parted by the days of the reader, not by those of UTC', () => {
    const days = daysOf([entry('2026-03-05T16:30:00Z', 'created'), entry('2026-03-05T15:30:00Z', 'created')], record, 'Asia/Shanghai')
    expect(days.map((day) => day.day)).toEqual(['2026-03-06', '2026-03-05'])
  })

  it('folds changes that one person made one after the other', () => {
    const [day] = daysOf([entry('2026-03-05T03:02:00Z', 'updated'), entry('2026-03-05T03:01:00Z', 'updated'), entry('2026-03-05T03:00:00Z', 'created')], record, 'UTC')
    expect(day?.happenings.map((h) => ('changes' in h ? h.changes.length : h.entry.kind))).toEqual([2, 'created'])
  })

  it('keeps the changes of two people apart, and those that something else stands between', () => {
    const other = { by: { id: 'u2', name: '李娜' } }
    const [day] = daysOf(
      [entry('2026-03-05T04:00:00Z', 'updated', other), entry('2026-03-05T03:00:00Z', 'updated'), entry('2026-03-05T02:00:00Z', 'call', { id: 'a' }), entry('2026-03-05T01:00:00Z', 'updated')],
      record,
      'UTC',
    )
    expect(day?.happenings).toHaveLength(4)
  })

  it('names each changed field once', () => expect(changedPaths([entry('', 'updated', { title: 'name, tier' }), entry('', 'updated', { title: 'tier' })])).toEqual(['name', 'tier']))
  it('knows tasks from activities, whatever an administrator calls a kind', () => expect(['task', 'task_done', 'call', 'taskforce'].map((kind) => objectOf(entry('', kind)))).toEqual(['task', 'task', 'activity', 'activity']))
})
