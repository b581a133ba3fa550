const secretInPath = /\/(k|calendar)\/[^\s"'<>?#]+/g

/**
 * Writes one line about something unexpected: the message, never a stack, and never the secret of a link or a calendar,
 * which a message can hold when it quotes the address.
 */
export function logFailure(where: string, error: unknown): void {
  console.error(`${where}: ${withoutLinks(messageOf(error))}`)
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : 'something that is not an error was thrown'
}

/** The same words with the secret of every link and calendar left out. */
export function withoutLinks(text: string): string {
  return text.replaceAll(secretInPath, '/$1/…')
}
