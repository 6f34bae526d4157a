import type { RecordData } from '@/records/types'

export interface Node {
  team: RecordData
  below: Node[]
}

const parentOf = (team: RecordData) => (typeof team.parentId === 'string' ? team.parentId : null)

/** Teams as a tree, in the order given. What stands under a team that is gone, or in a circle, stands at the top. */
export function treeOf(teams: readonly RecordData[]): Node[] {
  const nodes = new Map(teams.map((team) => [team.id, { team, below: [] as Node[] }]))
  const top: Node[] = []
  for (const team of teams) {
    const node = nodes.get(team.id)
    const above = nodes.get(parentOf(team) ?? '')
    if (!node) continue
    if (above && !standsUnder(teams, above.team.id, team.id)) above.below.push(node)
    else top.push(node)
  }
  return top
}

/** Whether a team stands somewhere under another, or is it. */
export function standsUnder(teams: readonly RecordData[], id: string, other: string): boolean {
  const parents = new Map(teams.map((team) => [team.id, parentOf(team)]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
    if (at === other) return true
    seen.add(at)
  }
  return false
}

/** Only what a search finds, with everything above it. */
export function found(nodes: readonly Node[], words: string): Node[] {
  const wanted = words.trim().toLowerCase()
  if (!wanted) return [...nodes]
  return nodes.flatMap((node) => {
    const below = found(node.below, words)
    return below.length || String(node.team.name).toLowerCase().includes(wanted) ? [{ team: node.team, below }] : []
  })
}
