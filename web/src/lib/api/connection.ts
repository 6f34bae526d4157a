import { store } from '@/lib/store'

const online = store(true)
let asking: ReturnType<typeof setTimeout> | undefined

/** Whether the server can be reached. Once lost, it is asked every other second until it answers. */
export const connection = {
  ...online,
  found() {
    clearTimeout(asking)
    asking = undefined
    online.set(true)
  },
  lost() {
    online.set(false)
    asking ??= setTimeout(() => void ask(), 2000)
  },
}

async function ask() {
  asking = undefined
  try {
    const answer = await fetch('/health/ready', { cache: 'no-store' })
    if (answer.ok) {
      connection.found()
      return
    }
  } catch {
    // Still nobody there.
  }
  connection.lost()
}
