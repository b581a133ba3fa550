import { useEffect, useRef } from 'react'
import { Notice } from '~/ui/notice'

/** A new key in full, this once. The cursor waits in it with everything selected, ready to be copied. */
export function ShownKey({ name, secret }: { name: string; secret: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [secret])
  return (
    <Notice tone="sure" role="status" title={<>The key of {<bdi>{name}</bdi>} is ready</>}>
      <p className="mb-2">Copy it now and keep it safe: we show it this once and do not store it.</p>
      <label htmlFor="new-key" className="field-label">
        The key
      </label>
      <input ref={field} id="new-key" className="control secret" readOnly value={secret} autoComplete="off" spellCheck={false} onFocus={(event) => event.currentTarget.select()} />
    </Notice>
  )
}
