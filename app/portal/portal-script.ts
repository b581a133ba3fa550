/**
 * Runs in the buyer's browser, and only makes things nicer; its text is put into the page, so it may use nothing from outside.
 * Unsent words and the name survive a reload, a new version and asking for a code, nothing is sent twice, "This is right" keeps
 * the reader where they are, and whoever reads an old version is told of the new one. A reader's first touch is noted.
 */
function enhance() {
  const kickoff = location.pathname.split('/')[2]
  const prefix = `kickoff:${kickoff}:`
  const sentKey = `${prefix}sent`
  const store = sessionStorage
  const kept = 'textarea,[name=typedName]'
  const news = document.getElementById('newer')

  const actOf = (form: HTMLFormElement) => form.action.split('/').pop() ?? ''

  const hiddenOf = (form: HTMLFormElement, name: string) => form.querySelector<HTMLInputElement>(`[type=hidden][name=${name}]`)?.value ?? ''

  const placeOf = (form: HTMLFormElement) => hiddenOf(form, 'flagId') || hiddenOf(form, 'itemId') || hiddenOf(form, 'section')

  const formKey = (form: HTMLFormElement) => `${prefix}${actOf(form)}:${hiddenOf(form, 'section')}:${placeOf(form)}`

  const keyOf = (form: HTMLFormElement, name: string) => `${formKey(form)}:${name}`

  const fields = () =>
    [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(kept)].flatMap((field) => (field.form ? { field, form: field.form, name: field.name } : []))

  // Words about a line that is gone, or to a flag that has its answer by now, move to what is left of their place.
  const moveWords = () => {
    const all = fields()
    Object.keys(store).forEach((key) => {
      const [act, section, place, name] = key.startsWith(prefix) ? key.slice(prefix.length).split(':') : []
      if (!place || all.some((field) => keyOf(field.form, field.name) === key)) return
      const left = all.find((field) => field.name === name && (act === 'flag' ? placeOf(field.form) === section : hiddenOf(field.form, 'flagId') === place))
      if (!left) return
      const to = keyOf(left.form, left.name)
      store.setItem(to, [store.getItem(to), store.getItem(key)].filter(Boolean).join('\n'))
      store.removeItem(key)
    })
  }

  const restore = () => {
    moveWords()
    fields().forEach(({ field, form, name }) => {
      const words = store.getItem(keyOf(form, name))
      if (!words || field.value) return
      field.value = words
      field.closest('details')?.setAttribute('open', '')
    })
  }

  const forgetWhatArrived = () => {
    const sent = store.getItem(sentKey)
    store.removeItem(sentKey)
    // Only a success leads back to the very place; words that went elsewhere, or nowhere, are kept.
    if (sent && location.hash.endsWith(sent.slice(sent.lastIndexOf(':') + 1)) && !document.querySelector('[role=alert]')) {
      Object.keys(store).forEach((key) => key.startsWith(`${sent}:`) && store.removeItem(key))
    }
  }

  const tell = () => {
    const template = news?.querySelector('template')
    if (template) template.replaceWith(template.content)
  }

  const look = async () => {
    if (document.hidden || !news?.querySelector('template')) return
    const answer = await fetch(`/kickoff/${kickoff}/version`)
    if (answer.ok && (await answer.text()) !== news.dataset['version']) tell()
  }

  const lookAgain = () => void look().catch(() => undefined)

  const swap = (html: string, section: string) => {
    // A parsed document obeys this page's policy too, and its styles carry another answer's nonce.
    const fresh = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html')
    const isNewer = fresh.getElementById('newer')?.dataset['version'] !== news?.dataset['version']
    // Nobody signs for a version that they do not see.
    if (isNewer) tell()
    const ids = isNewer ? [section] : [section, 'bar', 'parts', 'word']
    ids.forEach((id) => {
      const next = fresh.getElementById(id)
      if (next) document.getElementById(id)?.replaceWith(next)
    })
    restore()
  }

  const mark = async (form: HTMLFormElement, button: HTMLButtonElement) => {
    const section = placeOf(form)
    const body = new URLSearchParams({ section, version: hiddenOf(form, 'version'), right: button.value })
    const answer = await fetch(form.action, { method: 'POST', body })
    if (!answer.ok) throw new Error(answer.statusText)
    swap(await answer.text(), section)
    document.querySelector<HTMLElement>(`#${section} .right`)?.focus({ preventScroll: true })
  }

  document.addEventListener('input', ({ target }) => {
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (isField && target.form && target.matches(kept)) store.setItem(keyOf(target.form, target.name), target.value)
  })

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.dataset['sent']) return event.preventDefault()
    const button = event.submitter
    const isPlain = form.dataset['plain']
    form.dataset['sent'] = '1'
    button?.setAttribute('aria-disabled', 'true')
    // Asking for a code does not yet say what was typed.
    if (form.querySelector(kept) && !button?.hasAttribute('formaction')) store.setItem(sentKey, formKey(form))
    if (isPlain || actOf(form) !== 'mark' || !(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    mark(form, button).catch(() => {
      form.dataset['plain'] = '1'
      delete form.dataset['sent']
      form.requestSubmit(button)
    })
  })

  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) document.querySelectorAll('form').forEach((form) => delete form.dataset['sent'])
  })

  // A hand on the page, which scanners do not have. Only what a reminder says depends on it.
  const noteReading = ({ isTrusted }: Event) => {
    if (!isTrusted || store.getItem(`${prefix}read`)) return
    store.setItem(`${prefix}read`, '1')
    fetch(`/kickoff/${kickoff}/read`, { method: 'POST' }).catch(() => undefined)
  }

  ;['pointerdown', 'keydown', 'wheel'].forEach((gesture) => addEventListener(gesture, noteReading, { passive: true }))

  document.addEventListener('visibilitychange', lookAgain)
  addEventListener('focus', lookAgain)
  setInterval(lookAgain, 60_000)

  forgetWhatArrived()
  restore()
}

/** The text of the page's script. Where the browser lacks something that it needs, the page goes on without it. */
export const portalScript = `try{(${enhance.toString()})()}catch{}`
