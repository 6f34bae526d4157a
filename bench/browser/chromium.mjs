import { chromium } from 'playwright-core'

export const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Debian's Chromium, or the one that CHROMIUM names. */
export const launch = (more = []) => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...flags, ...more] })

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
