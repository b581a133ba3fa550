import type { FieldMetadata } from '@conform-to/react'
import { useState } from 'react'
import { LineInput } from './line-controls'

type LineTimeZoneProps = { field: FieldMetadata<string | undefined>; label: string; at: string | undefined }

/** In whose working hours somebody is reminded. The zones are listed once somebody looks for theirs: there are four hundred. */
export function LineTimeZone({ field, label, at }: LineTimeZoneProps) {
  const [zones, setZones] = useState<readonly string[]>([])
  const list = `${field.id}-zones`
  return (
    <>
      <LineInput
        field={field}
        label={label}
        placeholder="Time zone, if not yours: Asia/Bahrain"
        dir="ltr"
        maxLength={60}
        autoComplete="off"
        list={list}
        onFocus={() => setZones(Intl.supportedValuesOf('timeZone'))}
        at={at}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
