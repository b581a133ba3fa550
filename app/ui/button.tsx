import type { ComponentPropsWithoutRef } from 'react'

export type ButtonTone = 'primary' | 'quiet' | 'danger'

/** The look of a button, also for a link that stands among buttons. */
export const buttonClass = (tone: ButtonTone = 'quiet') => `btn btn-${tone}`

type ButtonProps = ComponentPropsWithoutRef<'button'> & { tone?: ButtonTone; busy?: boolean }

/** A button that submits unless told otherwise. While busy it keeps its place and its focus, and does nothing twice. */
export function Button({ tone = 'quiet', busy = false, className = '', onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={`${buttonClass(tone)} ${className}`}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}
