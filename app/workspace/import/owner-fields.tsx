import { counted } from '~/workspace/words/count-words'
import { Choice } from './choice'
import type { OwnerField, StagedView } from './import-view'

/** Whom of the firm the upload means. Those who were not found come first; those who were can still be changed. */
export function OwnerFields({ owners }: { owners: StagedView['owners'] }) {
  const lost = owners.filter(({ isFound, error }) => !isFound || error)
  const found = owners.filter((owner) => !lost.includes(owner))
  return (
    <fieldset className="import-part">
      <legend>Who owns {owners.some(({ deals }) => deals > 1) ? 'them' : 'it'}</legend>
      {lost.length > 0 ? (
        <>
          <p className="field-hint">Not found among your members: choose once, for all their deals.</p>
          <Owners owners={lost} />
        </>
      ) : null}
      {found.length > 0 ? (
        <details className="found-owners" open={found.length <= 2}>
          <summary>{counted(found.length, 'owner')} found among your members</summary>
          <Owners owners={found} />
        </details>
      ) : null}
    </fieldset>
  )
}

function Owners({ owners }: { owners: readonly OwnerField[] }) {
  return (
    <div className="choices">
      {owners.map((field) => (
        <Choice key={field.name} field={field} />
      ))}
    </div>
  )
}
