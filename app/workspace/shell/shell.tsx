import { Form, NavLink, useLocation } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Frame } from '~/domain/member'
import { needsCount } from '~/workspace/words/inbox-words'
import { ROLE_LABELS } from '~/workspace/words/labels'
import { AccentStyle } from './accent-style'
import { ClockProvider } from './clock'
import { KeyboardHelp } from './keyboard-help'
import { OrganizationSwitch } from './organization-switch'

/** The firm's first letters, for its mark. */
const initials = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')

function Navigation({ frame }: { frame: Frame }) {
  const { organization, member, needsYou } = frame
  return (
    <nav className="nav" aria-label="Workspace">
      <div className="org">
        <span className="mark" aria-hidden="true">
          {initials(organization.name)}
        </span>
        <bdi>{organization.name}</bdi>
      </div>
      <NavLink to="/inbox">
        Inbox
        {needsYou > 0 ? (
          <span className="count" aria-label={`${needsCount(needsYou)} need you`}>
            {needsCount(needsYou)}
          </span>
        ) : (
          <kbd aria-hidden="true">g i</kbd>
        )}
      </NavLink>
      <NavLink to="/kickoffs">
        Kickoffs <kbd aria-hidden="true">g k</kbd>
      </NavLink>
      <NavLink to="/milestones">
        Milestones <kbd aria-hidden="true">g m</kbd>
      </NavLink>
      <NavLink to="/settings">
        Settings <kbd aria-hidden="true">g s</kbd>
      </NavLink>
      <div className="me">
        <bdi>{member.name}</bdi>
        <br />
        {ROLE_LABELS[member.role].toLowerCase()}
        <OrganizationSwitch frame={frame} />
        <SignOut />
      </div>
    </nav>
  )
}

function SignOut() {
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <button className="mt-1 underline underline-offset-2">Sign out</button>
    </Form>
  )
}

/** After moving to another page the focus starts at its content, as after loading it; else it would stay on a link that is gone. */
function useFocusOnNewPage() {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const content = document.getElementById('content')
    // A page may have put the cursor where it belongs already.
    if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true })
  }, [pathname])
}

type ShellProps = { frame: Frame; now: string; nonce: string; children: ReactNode }

/** The house around every page of the team: where one can go, who one is, and what the keyboard can do. */
export function Shell({ frame, now, nonce, children }: ShellProps) {
  useFocusOnNewPage()
  return (
    <ClockProvider now={now} timeZone={frame.organization.timeZone}>
      <AccentStyle accent={frame.organization.accent} nonce={nonce} />
      <a className="btn btn-primary skip" href="#content">
        Skip to the content
      </a>
      <div className="app">
        <Navigation frame={frame} />
        <main id="content" className="main" tabIndex={-1}>
          {children}
          <footer className="foot">
            <KeyboardHelp />
            <div className="foot-me">
              <bdi>{frame.member.name}</bdi>
              <OrganizationSwitch frame={frame} />
              <SignOut />
            </div>
          </footer>
        </main>
      </div>
    </ClockProvider>
  )
}
