import type { Face } from '~/domain/pulse'

const MOUTHS: Record<Face, string> = { good: 'M8 14q4 5 8 0', okay: 'M8 15.5h8', bad: 'M8 17q4-5 8 0' }

/** A face, drawn; its word stands beside it. */
export function FaceDrawing({ face }: { face: Face }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M9 9v1M15 9v1${MOUTHS[face]}`} />
    </svg>
  )
}
