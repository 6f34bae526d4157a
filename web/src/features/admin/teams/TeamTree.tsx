import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordData } from '@/records/types'
import { TeamRow } from './TeamRow'
import styles from './teams.module.css'
import { found, type Node, standsUnder, treeOf } from './tree'
import { TopDrop } from './TopDrop'
import { useMoveTeam } from './useMoveTeam'

interface Props {
  teams: RecordData[]
  members: Map<string, number> | undefined
  words: string
  onAdd: (parentId: string) => void
}

export function TeamTree({ teams, members, words, onAdd }: Props) {
  const { t } = useTranslation('adminTeams')
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [held, setHeld] = useState<string | null>(null)
  const move = useMoveTeam(teams)
  const nodes = found(treeOf(teams), words)
  const toggle = (id: string) => setFolded((before) => (before.has(id) ? new Set([...before].filter((f) => f !== id)) : new Set([...before, id])))

  const list = (below: Node[], depth: number) => (
    <ul className={styles.list} aria-label={depth === 0 ? t('tree') : undefined}>
      {below.map((node) => {
        const { team } = node
        const open = words !== '' || !folded.has(team.id)
        return (
          <li key={team.id}>
            <TeamRow
              team={team}
              depth={depth}
              members={members?.get(team.id) ?? (members ? 0 : undefined)}
              open={node.below.length ? open : null}
              onToggle={() => toggle(team.id)}
              onAdd={() => onAdd(team.id)}
              takes={(id) => !standsUnder(teams, team.id, id)}
              onTake={(id) => move(id, team.id)}
              onHold={(is) => setHeld(is ? team.id : null)}
            />
            {open && node.below.length > 0 && list(node.below, depth + 1)}
          </li>
        )
      })}
    </ul>
  )
  if (!nodes.length) return <p className={styles.nothing}>{t('notFound')}</p>
  return (
    <div>
      {list(nodes, 0)}
      <TopDrop shown={teams.some((team) => team.id === held && Boolean(team.parentId))} onTake={(id) => move(id, null)} />
    </div>
  )
}
