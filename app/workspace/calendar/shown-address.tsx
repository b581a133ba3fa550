import { useEffect, useRef } from 'react'
import { Notice } from '~/ui/notice'

/** A new address in full, this once. The cursor waits in it with everything selected, ready to be copied. */
export function ShownAddress({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [address])
  return (
    <Notice tone="sure" role="status" title="Your calendar is open">
      <p className="mb-2">
        Copy its address now: we show it this once and do not store it. In your calendar program, choose to subscribe to a calendar from the web, and paste it there.
      </p>
      <label htmlFor="calendar-address" className="field-label">
        The address of your calendar
      </label>
      <input
        ref={field}
        id="calendar-address"
        className="control secret"
        readOnly
        value={address}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="mt-2">
        <a className="text-link" href={address.replace(/^https?:/, 'webcal:')}>
          Subscribe on this device
        </a>
      </p>
    </Notice>
  )
}
