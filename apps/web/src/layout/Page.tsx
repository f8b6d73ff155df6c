import type { ReactNode } from 'react'
import './Page.css'

export function Page({ header, children }: { header: ReactNode; children?: ReactNode }) {
  return (
    <>
      {header}
      <main className="page">{children}</main>
    </>
  )
}
