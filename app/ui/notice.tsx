import type { ReactNode } from 'react'

type NoticeProps = {
  tone?: 'plain' | 'flag' | 'late' | 'sure'
  title?: ReactNode
  /** `alert` interrupts a screen reader: for what went wrong just now. `status` waits its turn. */
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** A few sentences that concern the whole page or the form below. */
export function Notice({ tone = 'plain', title, role, children }: NoticeProps) {
  return (
    <div role={role} className={tone === 'plain' ? 'notice' : `notice notice-${tone}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  )
}
