import type { LocalMessage } from './mailbox'

const shown = 200

/** Mails bring styles of their own and may run nothing; the frame they sit in inherits this. */
export const mailboxPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const style = `
  :root { color-scheme: light dark }
  body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif }
  details { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .75rem 0 }
  summary { cursor: pointer }
  summary span { display: block; font-size: .875rem; opacity: .75 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  iframe { width: 100%; height: 32rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); background: #fff }
`

/** All mail of this machine on one page, newest first, each as words and as the recipient would see it. */
export function mailboxPage(messages: LocalMessage[]): string {
  const list = messages.slice(0, shown).map(entry).join('\n')
  const older = messages.length > shown ? `<p>${messages.length - shown} older mails are in <a href="/mailbox.json">mailbox.json</a>.</p>` : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox</title><style>${style}</style></head>
<body><main><h1>Mailbox</h1><p>Mail that this server would have sent. It stays on this machine.</p>
${list || '<p>No mail yet. Ask for a sign-in code or send a kickoff, then reload this page.</p>'}
${older}</main></body>
</html>`
}

function entry({ to, subject, text, html, sentAt }: LocalMessage, index: number): string {
  return `<details${index === 0 ? ' open' : ''}>
<summary>${escape(subject)}<span>to ${escape(to)}, <time datetime="${sentAt}">${sentAt.slice(0, 19).replace('T', ' ')} UTC</time></span></summary>
<pre dir="auto">${withLinks(escape(text))}</pre>
<iframe title="${escape(subject)}" sandbox="" loading="lazy" srcdoc="${escape(html)}"></iframe>
</details>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

function withLinks(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/(?:(?!&(?:lt|gt|quot|#39);)[^\s])+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`)
}
