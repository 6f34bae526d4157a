import react from '@vitejs/plugin-react'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Packs each file once, when it is built, so that the server never does. */
function packed(): Plugin {
  let folder = ''
  return {
    name: 'packed',
    apply: 'build',
    configResolved: (config) => void (folder = join(config.root, config.build.outDir, config.build.assetsDir)),
    closeBundle() {
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue
        const content = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
      }
    },
  }
}

/** While one works on the screens, Vite serves them and a server beside it answers. */
const answering = { target: process.env.RAPPORT_SERVER ?? 'http://127.0.0.1:5080', changeOrigin: false }
const proxy = { '/api': answering, '/openapi': answering, '/health': answering }

export default defineConfig({
  plugins: [react(), packed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server puts a fresh nonce in the place of this word in each index.html that it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    // Debian stable's Chromium and Safari of two years; nobody is sent code for older ones.
    target: 'es2022',
    // The content security policy lets no data: address be a script or a font.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // What every page needs comes in one file: a hundred small ones pack worse and wait for each other.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  server: { proxy },
  preview: { proxy },
  test: { environment: 'jsdom', setupFiles: 'src/testing/setup.ts', include: ['src/**/*.test.{ts,tsx}'] },
})
