// T13, T14 and T15 of the browser application: node bench/browser/figures.mjs [--scale 1] [--keep <folder>] [--only T13,T14,T15]
// Prints one table. Cold means a new browser profile with nothing in its cache; warm, that the pages were visited before.
import { parseArgs } from 'node:util'
import { lighthouse } from './lighthouse.mjs'
import { serve } from './server.mjs'
import { coldPage, pageToPage, toInsights } from './journeys.mjs'
import { longestFrameOfBoard, longestFrameOfList } from './scrolling.mjs'

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, keep: { type: 'string' }, only: { type: 'string', default: 'T13,T14,T15' } } })
const only = values.only.split(',')
const server = await serve({ scale: Number(values.scale), ...(values.keep ? { keep: values.keep } : {}) })
const rows = []
const row = (no, what, value, unit, must, met) => rows.push({ no, what, measured: `${value} ${unit}`.trim(), must: `${must} ${unit}`.trim(), met })
const atMost = (no, what, value, unit, must) => row(no, what, value, unit, must, value <= must)
const atLeast = (no, what, value, unit, must) => row(no, what, value, unit, must, value >= must)

try {
  if (only.includes('T13')) {
    const cold = await coldPage(server.base, '/accounts')
    atMost('T13', 'cold accounts list usable', cold.usable, 'ms', 1500)
    atMost('T13', 'scripts of the first load, compressed', cold.scripts, 'KB', 350)
    for (const path of ['/home', '/overview']) {
      const { usable } = await coldPage(server.base, path)
      atMost('T13', `cold ${path} usable`, usable, 'ms', 1500)
      atMost('T13', `to ${path}, warm, p95`, await toInsights(server.base, path), 'ms', 150)
    }
    const warm = await pageToPage(server.base)
    atMost('T13', 'page to page, warm, p95', warm.p95, 'ms', 150)
    atMost('T13', 'interaction to next paint, p95', warm.inp, 'ms', 100)
    atMost('T13', 'layout shift', Math.max(cold.shift, warm.shift), '', 0.02)
  }
  if (only.includes('T14')) {
    const list = await longestFrameOfList(server.base)
    atMost('T14', `longest frame while scrolling ${list.rows} rows`, list.longest, 'ms', 50)
    const board = await longestFrameOfBoard(server.base)
    atMost('T14', `longest frame while scrolling a board of ${board.cards} cards`, board.scrolling, 'ms', 50)
    atMost('T14', 'longest frame while dragging a card', board.dragging, 'ms', 50)
  }
  if (only.includes('T15')) {
    for (const [name, score] of Object.entries(await lighthouse(server.base))) atLeast('T15', `Lighthouse ${name}`, score, '', name === 'performance' ? 95 : 100)
  }
} finally {
  await server.stop()
}

console.log('| no | figure | measured | must | met |\n|---|---|---:|---:|---|')
for (const { no, what, measured, must, met } of rows) console.log(`| ${no} | ${what} | ${measured} | ${must} | ${met ? 'yes' : 'NO'} |`)
