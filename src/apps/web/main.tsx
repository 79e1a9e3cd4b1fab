import '#design/tokens.css'
import '#design/fonts.css'
import '#design/base.css'
import './main.css'
import { render } from 'preact'
import { chosenTheme, showTheme } from '#design/theme-switch/theme.ts'
import { App } from './app.tsx'
import { followLinks } from './router.ts'

showTheme(chosenTheme())
followLinks()
const place = document.getElementById('app')
if (place) render(<App />, place)
