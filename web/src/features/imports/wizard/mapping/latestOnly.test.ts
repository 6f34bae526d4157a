import { expect, test } from 'vitest'
import { latestOnly } from './latestOnly'

test('while one is sent, only the newest of the others waits', async () => {
  const sent: number[] = []
  const open: (() => void)[] = []
  const push = latestOnly<number>((n) => {
    sent.push(n)
    return new Promise((resolve) => open.push(resolve))
  })
  const all = [push(1), push(2), push(3)]
  expect(sent).toEqual([1])
  open[0]?.()
  await Promise.resolve()
  await Promise.resolve()
  expect(sent).toEqual([1, 3])
  open[1]?.()
  await Promise.all(all)
  expect(sent).toEqual([1, 3])
})

test('after one has failed the next is sent', async () => {
  const sent: string[] = []
  const push = latestOnly<string>((text) => {
    sent.push(text)
    return text === 'bad' ? Promise.reject(new Error(text)) : Promise.resolve()
  })
  await expect(push('bad')).rejects.toThrow('bad')
  await push('good')
  expect(sent).toEqual(['bad', 'good'])
})
