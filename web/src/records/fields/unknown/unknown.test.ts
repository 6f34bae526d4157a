import { expect, it } from 'vitest'
import { kindOf, type FieldKind } from '..'

const said = (value: unknown) => {
  const kind = kindOf({ type: 'of a newer server' })
  return kind.text(value, ...([{}, {}, {}] as unknown as [Parameters<FieldKind['text']>[1], Parameters<FieldKind['text']>[2], Parameters<FieldKind['text']>[3]]))
}

it('shows whatever value a field of an unknown type has', () => {
  expect([said('a'), said(5), said(false), said(['x', 'y']), said(null)]).toEqual(['a', '5', 'false', '["x","y"]', ''])
})
