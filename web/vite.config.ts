import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** While one works on the screens, Vite serves them and a server beside it answers. */
const answering = { target: process.env.RAPPORT_SERVER ?? 'http://127.0.0.1:5080', changeOrigin: false }
const proxy = { '/api': answering, '/openapi': answering, '/health': answering }

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server puts a fresh nonce in the place of this word in each index.html that it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    // Debian stable's Chromium and Safari of two years; nobody is sent code for older ones.
    target: 'es2022',
    // The content security policy lets no data: address be a script or a font.
    assetsInlineLimit: 0,
  },
  server: { proxy },
  preview: { proxy },
  test: { environment: 'jsdom', setupFiles: 'src/testing/setup.ts', include: ['src/**/*.test.{ts,tsx}'] },
})
