// Finds what "@/…" and relative imports mean, for the rule that guards the walls. Packages are no concern of it.
const { existsSync, statSync } = require('node:fs')
const { dirname, join } = require('node:path')

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

exports.interfaceVersion = 2

exports.resolve = (source, from) => {
  if (!/^[@.]{1,2}\//.test(source)) return { found: false }
  const wanted = source.startsWith('@/') ? join(__dirname, 'src', source.slice(2)) : join(dirname(from), source)
  const path = endings.map((ending) => wanted + ending).find((file) => existsSync(file) && statSync(file).isFile())
  return path ? { found: true, path } : { found: false }
}
