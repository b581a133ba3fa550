/** Short facts, each a name and what holds. */
export function Facts({ facts, className = 'facts' }: { facts: readonly (readonly [name: string, value: string])[]; className?: string }) {
  return (
    <dl className={className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi suppressHydrationWarning>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
