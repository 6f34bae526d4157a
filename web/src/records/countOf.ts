import type { Groups } from '@/lib/api/types'

/** The answer to `count` without groups: how many records there are. */
export const countOf = ({ groups }: Groups): number => Number((groups as Record<string, unknown>[])[0]?.count ?? 0)
