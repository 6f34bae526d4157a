import type { TFunction } from 'i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { kindOf, type Reading } from '../fields'
import { labelAt, resolve } from '../list/columns'
import type { Unnamed } from '../names'
import type { Condition } from './model'
import type { Tree } from './tree'
import { namedIn, wordsOf } from './words'

interface Context {
  t: TFunction<'filters'>
  reading: Reading
  objects: readonly ObjectDefinition[]
  names: ReadonlyMap<string, string>
}

/** `done ne true` is said as people do: not done. */
const plainly = (condition: Condition): Condition =>
  condition.operator === 'isNot' && condition.values.length === 1 && typeof condition.values[0] === 'string' ? { ...condition, operator: 'is', values: [condition.values[0] === 'true' ? 'false' : 'true'] } : condition

/** A filter in words; null where it speaks of what this reader does not know. */
export function treeWords(tree: Tree, object: ObjectDefinition, context: Context): string | null {
  const { t, reading, objects, names } = context
  switch (tree.kind) {
    case 'condition': {
      const found = resolve(tree.condition.path, object, objects)
      if (!found) return null
      const condition = kindOf(found.field).filter === 'boolean' ? plainly(tree.condition) : tree.condition
      const { operator, value } = wordsOf(condition, found.field, { t, reading, names })
      return [labelAt(found, reading), operator, value].filter(Boolean).join(' ')
    }
    case 'related':
      return relatedWords(tree, object, context, t('related.has'))
    case 'not': {
      if (tree.of.kind === 'related') return relatedWords(tree.of, object, context, t('related.hasNot'))
      const inner = treeWords(tree.of, object, context)
      return inner === null ? null : t('related.not', { what: inner })
    }
    default: {
      const parts = tree.of.map((part) => {
        const words = treeWords(part, object, context)
        return words !== null && (part.kind === 'all' || part.kind === 'any') ? t('related.group', { what: words }) : words
      })
      return parts.includes(null) ? null : parts.join(t(tree.kind === 'any' ? 'or' : 'and'))
    }
  }
}

/** `No tasks (Done no)`: whether there are records of another object that point here. */
function relatedWords({ path, objects: name, where }: Extract<Tree, { kind: 'related' }>, object: ObjectDefinition, context: Context, has: string): string | null {
  const { t, reading, objects } = context
  const other = objects.find((o) => o.path === name)
  const through = path === 'id' ? null : resolve(path, object, objects)
  const inner = other && where ? treeWords(where, other, context) : ''
  if (!other || inner === null || (path !== 'id' && !through)) return null
  const what = reading.say(other.plural)
  return [through && labelAt(through, reading), has, inner ? t('related.where', { what, where: inner }) : what].filter(Boolean).join(' ')
}

/** The records that a filter names by id. */
export function namedInTree(tree: Tree, object: ObjectDefinition | undefined, objects: readonly ObjectDefinition[]): Unnamed[] {
  if (!object) return []
  if (tree.kind === 'condition') return namedIn(resolve(tree.condition.path, object, objects)?.field, tree.condition.values)
  if (tree.kind === 'related') return tree.where ? namedInTree(tree.where, objects.find((o) => o.path === tree.objects), objects) : []
  return (tree.kind === 'not' ? [tree.of] : tree.of).flatMap((part) => namedInTree(part, object, objects))
}
