import type { ReactNode } from 'react'

/** The calm page in front of the workspace: whose house this is not said, only what it is for. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="door">
      <p className="flex items-center gap-2.5 pb-8 font-semibold">
        <span className="mark" aria-hidden="true">
          K
        </span>
        Kickoff
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
