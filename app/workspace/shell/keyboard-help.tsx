import { useSyncExternalStore } from 'react'
import { useWorkspaceKeys } from './use-workspace-keys'

const KEYS = [
  ['j', 'k', 'next and previous row; Enter opens it'],
  ['g i', null, 'go to the inbox'],
  ['g k', null, 'go to the kickoffs'],
  ['g m', null, 'go to the milestones'],
  ['g s', null, 'go to the settings'],
  ['n', null, 'start a new kickoff'],
  ['Enter', null, 'in a line of the handoff: add the next one'],
  ['Alt ↑', 'Alt ↓', 'in a line of the handoff: move it'],
  ['Ctrl S', null, 'save the handoff and keep writing'],
  ['Ctrl Enter', null, 'send the form that you are typing in'],
  ['?', null, 'open this list'],
] as const

const STORED = 'workspace-keys'
const CHANGED = 'workspace-keys-changed'

/** A browser that keeps nothing for a site throws when it is asked. */
function areOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

function onChange(tell: () => void) {
  window.addEventListener(CHANGED, tell)
  return () => window.removeEventListener(CHANGED, tell)
}

/** Single-letter keys can get in the way of speech input, so that each person can turn them off. */
function useKeysSwitch() {
  const isOn = useSyncExternalStore(onChange, areOn, () => true)
  const toggle = () => {
    localStorage.setItem(STORED, isOn ? 'off' : 'on')
    window.dispatchEvent(new Event(CHANGED))
  }
  return [isOn, toggle] as const
}

/** What the keyboard can do, at the foot of every page. */
export function KeyboardHelp() {
  const [isOn, toggle] = useKeysSwitch()
  useWorkspaceKeys(isOn)
  return (
    <details id="keys" className="keys">
      <summary>
        Keyboard <kbd>?</kbd>
      </summary>
      <dl>
        {KEYS.map(([key, other, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd> {other ? <kbd>{other}</kbd> : null}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="text-link mt-3" onClick={toggle}>
        {isOn ? 'Turn single-letter keys off' : 'Turn single-letter keys on'}
      </button>
    </details>
  )
}
