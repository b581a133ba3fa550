import type { ReactNode } from 'react'

/** An empty list: what that means, and what to do next. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{title}</p>
      <p>{children}</p>
      {action}
    </div>
  )
}
