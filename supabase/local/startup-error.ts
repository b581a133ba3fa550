/** Something that stops the start and that the person at the keyboard can put right; its message is one sentence. */
export class StartupError extends Error {
  override name = 'StartupError'
}
