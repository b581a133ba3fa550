import { NavLink } from '@remix-run/react'
import type { Role } from '~/domain/member'

const PLACES = [
  ['/settings', 'The firm'],
  ['/settings/handover', 'Handover'],
  ['/settings/clocks', 'Days and reminders'],
  ['/settings/calendar', 'Your calendar'],
] as const

const KEYS = ['/settings/keys', 'API keys'] as const
const TRAIL = ['/settings/trail', 'History'] as const

/** The pages of the settings, the same on each of them. Keys are for admins alone. */
export function SettingsNav({ role }: { role: Role }) {
  const places = [...PLACES, ...(role === 'admin' ? [KEYS] : []), TRAIL]
  return (
    <nav className="kickoff-nav" aria-label="Settings">
      {places.map(([path, label]) => (
        <NavLink key={path} to={path} end>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
