import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startLanguage } from './lib/i18n'
import { nonceForStyles } from './lib/styleNonce'
import './app/global.css'

nonceForStyles()
await startLanguage()

// A page that was open while the server was replaced asks for parts that are gone. Without a network a reload would lose the page.
window.addEventListener('vite:preloadError', () => {
  void fetch('/health/live').then(() => window.location.reload(), () => undefined)
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
