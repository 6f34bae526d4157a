/**
 * Sends what is given, one after the other, and of those that wait the newest alone: each holds all that the ones before it said.
 * The promise is that of the sending which held what was given, or something newer.
 */
export function latestOnly<T>(send: (value: T) => Promise<void>): (value: T) => Promise<void> {
  let running: Promise<void> | null = null
  let waiting: { value: T } | null = null
  const run = async () => {
    while (waiting) {
      const { value } = waiting
      waiting = null
      await send(value)
    }
  }
  return (value) => {
    waiting = { value }
    running ??= run().finally(() => (running = null))
    return running
  }
}
