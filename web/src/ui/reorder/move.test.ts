import { expect, test } from 'vitest'
import { moved } from './move'

test('an item moves down and the others close up', () => expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']))
test('an item moves up', () => expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']))
test('an item that is not there moves nothing', () => expect(moved(['a'], 4, 0)).toEqual(['a']))
