import './shell.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Banner } from '#design/banner/banner.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Icon } from '#design/icon/icon.tsx'
import { LanguageSwitch } from '#design/language-switch/language-switch.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { SearchBox } from '#design/search-box/search-box.tsx'
import { Count } from '#design/state/state.tsx'
import { ThemeSwitch } from '#design/theme-switch/theme-switch.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotPage } from '#domains/cargo/views.ts'
import type { OrganisationKind } from '#domains/parties/party.ts'
import { api } from './api.ts'
import { useLoaded } from './cache.ts'
import { hasCargo, isIn, placesFor } from './navigation.ts'
import { hasProblem } from './problem.ts'
import { ResetDemonstration } from './reset-demonstration.tsx'
import { navigate, useLocation } from './router.ts'
import { useSession, useVisit } from './session.tsx'
import { isTyping, shortcutsWanted } from './shortcuts.ts'
import { StartTour } from './tour/start-tour.tsx'
import { TourPanel } from './tour/tour-panel.tsx'

/** What stands around every page of somebody who is signed in. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { t } = useWords()
  const { demonstration } = useSession()
  const [menuOpen, setMenuOpen] = useState(false)
  const { path } = useLocation()

  useEffect(() => setMenuOpen(false), [path])

  return (
    <div class="shell">
      <a class="skip-link" href="#main">
        {t('web.skip')}
      </a>
      <header class="shell-head no-print">
        <div class="shell-menu-button">
          <Button
            kind="quiet"
            icon={menuOpen ? 'close' : 'menu'}
            expanded={menuOpen}
            controls="navigation"
            onClick={() => setMenuOpen(!menuOpen)}
          >
            {t('web.nav.menu')}
          </Button>
        </div>
        <a class="shell-name" href="/">
          Guichet
        </a>
        <Search />
        <Tools />
      </header>
      <div class="shell-nav no-print" data-open={menuOpen || undefined}>
        <Navigation />
      </div>
      <div class="shell-page">
        {demonstration && (
          <div class="no-print">
            <Banner kind="info">{t('web.demonstration.banner')}</Banner>
          </div>
        )}
        <main id="main" class="shell-main" tabIndex={-1}>
          {children}
        </main>
        {demonstration && <TourPanel />}
      </div>
    </div>
  )
}

function Search() {
  const { t } = useWords()
  const { path, query } = useLocation()
  const { organisation } = useSession()
  const asked = path === '/titles' || path === '/lots' ? (query.get('q') ?? '') : ''
  const [text, setText] = useState(asked)

  useEffect(() => setText(asked), [asked])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target) || !shortcutsWanted()) return
      event.preventDefault()
      document.getElementById('search')?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div class="shell-search">
      <SearchBox
        id="search"
        label={t('web.search.label')}
        value={text}
        onChange={setText}
        onSubmit={(words) => search(words, organisation.kind)}
        shortcut="/"
      />
    </div>
  )
}

/** A number of a bill, container or order leads to its lot; what is no such number is looked for in the lists. */
async function search(words: string, kind: OrganisationKind): Promise<void> {
  const q = encodeURIComponent(words)
  if (!hasCargo(kind)) return navigate(`/titles?q=${q}`)
  const found = await api.get<LotPage>(`/api/lots/find?number=${q}`)
  const rows = hasProblem(found) ? [] : found.value.rows
  const [only] = rows
  if (only && rows.length === 1) return navigate(`/lots/${only.id}`)
  const hasTitles = placesFor(kind, [], false).some((place) => place.path === '/titles')
  navigate(rows.length > 0 || !hasTitles ? `/lots?q=${q}` : `/titles?q=${q}`)
}

function Tools() {
  const { t } = useWords()
  const { user, organisation, demonstration } = useSession()
  const { chooseLanguage, signOut } = useVisit()
  return (
    <div class="shell-tools">
      <Menu icon="language" label={t('design.language.label')} iconOnly>
        <LanguageSwitch onChoose={chooseLanguage} />
      </Menu>
      <Menu icon="account" label={<bdi class="shell-user">{user.name}</bdi>}>
        <p class="shell-who">
          <bdi>{user.name}</bdi>
          <br />
          <bdi>{organisation.name}</bdi>
        </p>
        <LinkButton kind="quiet" icon="account" href="/account">
          {t('web.account.title')}
        </LinkButton>
        <ThemeSwitch />
        {demonstration && (
          <>
            <StartTour kind="quiet" />
            <ResetDemonstration kind="quiet" />
          </>
        )}
        <Button kind="quiet" icon="signOut" onClick={signOut}>
          {t('web.sign-out')}
        </Button>
      </Menu>
    </div>
  )
}

function Navigation() {
  const { t } = useWords()
  const { organisation, rights, demonstration } = useSession()
  const { path } = useLocation()
  return (
    <nav id="navigation" aria-label={t('web.nav.label')}>
      <ul class="shell-places">
        {placesFor(organisation.kind, rights, demonstration).map((place) => (
          <li key={place.path}>
            <a class="shell-place" href={place.path} aria-current={isIn(place, path) ? 'page' : undefined}>
              <Icon name={place.icon} />
              <span class="shell-place-name">{t(place.text)}</span>
              {place.path === '/notices' && <Unread />}
              {place.path === '/queue' && <Waiting />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Unread() {
  const { t } = useWords()
  const { value } = useLoaded<{ readonly unread: number }>(
    'notices/count',
    () => api.get('/api/notices/count'),
    (news) => news === 'notice' || news === 'everything',
  )
  return <Count value={value?.unread ?? 0} label={t('web.nav.unread', { count: value?.unread ?? 0 })} />
}

function Waiting() {
  const { t } = useWords()
  const { value } = useLoaded<{ readonly waiting: number }>(
    'titles/counts',
    () => api.get('/api/titles/counts'),
    (news) => news !== 'notice',
  )
  return <Count value={value?.waiting ?? 0} label={t('web.nav.waiting', { count: value?.waiting ?? 0 })} />
}
