import { describe, expect, test } from 'vitest'
import { found, standsUnder, treeOf } from './tree'

const teams = [
  { id: 'cn', name: '中国区', parentId: null },
  { id: 'east', name: '华东', parentId: 'cn' },
  { id: 'hz', name: '杭州', parentId: 'east' },
  { id: 'lost', name: '孤儿', parentId: 'gone' },
]

describe('teams as a tree', () => {
  test('stand under their parents', () => {
    const [cn, lost] = treeOf(teams)
    expect(cn?.below[0]?.below[0]?.team.id).toBe('hz')
    expect(lost?.team.id).toBe('lost')
  })
  test('are all shown even where data make a circle', () => {
    const circle = [{ id: 'a', name: 'a', parentId: 'b' }, { id: 'b', name: 'b', parentId: 'a' }]
    expect(treeOf(circle).map((n) => n.team.id)).toEqual(['a', 'b'])
  })
  test('know what stands under what', () => {
    expect(standsUnder(teams, 'hz', 'cn')).toBe(true)
    expect(standsUnder(teams, 'cn', 'hz')).toBe(false)
    expect(standsUnder(teams, 'cn', 'cn')).toBe(true)
  })
  test('are found with what stands above them', () => {
    const [cn, ...others] = found(treeOf(teams), '杭')
    expect(others).toEqual([])
    expect(cn?.below[0]?.below[0]?.team.name).toBe('杭州')
  })
})
