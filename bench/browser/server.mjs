// A server of its own for looking at: on a copy of a generated world or in an empty folder, with an administrator who can sign in.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const administrator = { email: 'looking@example.com', password: 'a long enough password' }

const program = join(root, 'src/Server/bin/Release/net10.0/Rapport.Server.dll')
const bench = join(root, 'bench/bin/Release/net10.0/Rapport.Bench.dll')

/** The folder that holds a generated world of that scale; made when it is not there. */
function world(scale, keep) {
  const file = join(keep, `rapport_bench_x${String(scale).replace('.', '_')}.db`)
  if (!existsSync(file)) {
    const made = spawnSync('dotnet', [bench, 'generate', '--scale', String(scale), '--keep', keep], { stdio: 'inherit' })
    if (made.status !== 0) throw new Error('The world could not be made.')
  }
  return file
}

const freePort = () =>
  new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const { port } = listener.address()
      listener.close(() => resolve(port))
    })
  })

/**
 * Starts a server and waits until it is ready. Without a scale its workspace is empty; without `ready` not even the first run is done.
 * `language` is the company's.
 */
export async function serve({ scale, keep = join(tmpdir(), 'rapport-bench'), ready = true, language = 'zh-CN', currency } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-looking-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  mkdirSync(keep, { recursive: true })
  if (scale) cpSync(world(scale, keep), join(data, 'rapport.db'))
  const base = `http://127.0.0.1:${await freePort()}`
  const env = { ...process.env, Rapport__DataDirectory: data, Rapport__Urls: base, Rapport__Company__Language: language, ...(currency ? { Rapport__Company__Currency: currency } : {}), Rapport__Company__Name: language === 'en' ? 'Acme Trading' : '远山科技' }
  if (ready) Object.assign(env, { Rapport__Admin__Email: administrator.email, Rapport__Admin__Password: administrator.password })
  const child = spawn('dotnet', [program], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${base}/health/ready`).catch(() => null)
    if (answer?.ok) break
    if (tries > 600 || child.exitCode !== null) throw new Error('The server did not start.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    base,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** Signs in as a salesperson, who has records of her own, by a link that the administrator makes. */
export async function signInSeller(context, base, language) {
  await signIn(context, base, language)
  const headers = { Origin: base }
  const ask = async (path, data) => (await (data ? context.request.post(`${base}/api/v1/${path}`, { data, headers }) : context.request.get(`${base}/api/v1/${path}`))).json()
  const { items } = await ask(`users?select=id&limit=1&filter=${encodeURIComponent("role eq 'salesperson'")}`)
  const { url } = await ask(`users/${items[0].id}/reset-password`, {})
  await ask('invitations/accept', { code: url.split('#')[1], password: administrator.password })
  await context.request.patch(`${base}/api/v1/me`, { data: { language }, headers })
}

/** Signs in as the administrator and chooses the language. */
export async function signIn(context, base, language) {
  const headers = { Origin: base }
  const answer = await context.request.post(`${base}/api/v1/session`, { data: administrator, headers })
  if (!answer.ok()) throw new Error(`Signing in: ${answer.status()} ${await answer.text()}`)
  await context.request.patch(`${base}/api/v1/me`, { data: { language }, headers })
}
