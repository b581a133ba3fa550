/**
 * Runs in the buyer's browser, and only makes things nicer; its text is put into the page, so it may use nothing from outside.
 * Unsent words and the name survive a reload and asking for a code, nothing is sent twice, and "This is right" keeps the reader where they are.
 */
function enhance() {
  const prefix = `kickoff:${location.pathname.split('/')[2]}:`
  const sentKey = `${prefix}sent`
  const store = sessionStorage
  const kept = 'textarea,[name=typedName]'

  const actOf = (form: HTMLFormElement) => form.action.split('/').pop() ?? ''

  const hiddenOf = (form: HTMLFormElement, name: string) => form.querySelector<HTMLInputElement>(`[type=hidden][name=${name}]`)?.value ?? ''

  const placeOf = (form: HTMLFormElement) => hiddenOf(form, 'flagId') || hiddenOf(form, 'itemId') || hiddenOf(form, 'section')

  const keyOf = (form: HTMLFormElement) => `${prefix}${actOf(form)}:${placeOf(form)}`

  const restore = () => {
    document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(kept).forEach((field) => {
      const words = field.form && store.getItem(keyOf(field.form))
      if (!words || field.value) return
      field.value = words
      field.closest('details')?.setAttribute('open', '')
    })
  }

  const forgetWhatArrived = () => {
    const sent = store.getItem(sentKey)
    store.removeItem(sentKey)
    // Only a success leads back to the very place; words that went elsewhere, or nowhere, are kept.
    if (sent && location.hash.endsWith(sent.slice(sent.lastIndexOf(':') + 1)) && !document.querySelector('[role=alert]')) store.removeItem(sent)
  }

  const swap = (html: string, ids: readonly string[]) => {
    // A parsed document obeys this page's policy too, and its styles carry another answer's nonce.
    const fresh = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html')
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
    swap(await answer.text(), [section, 'bar', 'parts', 'word'])
    document.querySelector<HTMLElement>(`#${section} .right`)?.focus({ preventScroll: true })
  }

  document.addEventListener('input', ({ target }) => {
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (isField && target.form && target.matches(kept)) store.setItem(keyOf(target.form), target.value)
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
    if (form.querySelector(kept) && !button?.hasAttribute('formaction')) store.setItem(sentKey, keyOf(form))
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

  forgetWhatArrived()
  restore()
}

/** The text of the page's script. Where the browser lacks something that it needs, the page goes on without it. */
export const portalScript = `try{(${enhance.toString()})()}catch{}`
