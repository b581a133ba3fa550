type TrackProps = { own?: number; sales?: number; delivery?: number; isApart?: boolean }

const placeOf = (score: number) => `${((score - 1) / 4) * 92 + 4}%`

/** Scores on a line from 1 to 5: sales is a full dot, delivery a ring, and what lies between them is drawn. For the eye only, the figures stand beside it. */
export function Track({ own, sales, delivery, isApart = false }: TrackProps) {
  return (
    <svg className={isApart ? 'track apart' : 'track'} aria-hidden="true">
      <line className="base" x1={placeOf(1)} x2={placeOf(5)} y1="10" y2="10" />
      {[1, 2, 3, 4, 5].map((score) => (
        <line key={score} className="tick" x1={placeOf(score)} x2={placeOf(score)} y1="7" y2="13" />
      ))}
      {sales && delivery ? <line className="between" x1={placeOf(sales)} x2={placeOf(delivery)} y1="10" y2="10" /> : null}
      {delivery ? <circle className="ring" cx={placeOf(delivery)} cy="10" r="6.5" /> : null}
      {own ?? sales ? <circle className="dot" cx={placeOf(own ?? sales ?? 1)} cy="10" r={sales && sales === delivery ? 3 : 5} /> : null}
    </svg>
  )
}
