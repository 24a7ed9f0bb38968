import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './desk.tsx'

const place = document.getElementById('desk')
if (place === null) throw new Error('index.html has no #desk')
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)

// After an update of the server the parts that an open page has not loaded yet are gone; what was typed is saved.
window.addEventListener('vite:preloadError', () => window.location.reload())
