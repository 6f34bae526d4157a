import { Outlet } from 'react-router'
import { useMe } from '@/lib/me'
import { usePreferences } from '@/lib/preferences'
import { Banner } from './Banner'
import { Begin } from './Begin'
import styles from './demo.module.css'
import { UnderWay } from './UnderWay'
import { useDemo } from './useDemo'

/** Home, and above it for administrators: the ways to begin while the workspace is empty, and a word on demo data while there is some. */
export function Component() {
  const { may } = useMe()
  const { begun } = usePreferences()
  const demo = useDemo(may.administer)
  const above =
    !demo || !may.administer ? null
    : demo.status === 'filling' || demo.status === 'removing' ? <UnderWay demo={demo} />
    : demo.status === 'there' ? <Banner demo={demo} />
    : demo.empty && !begun ? <Begin />
    : null
  return (
    <>
      {above && <div className={styles.above}>{above}</div>}
      <Outlet />
    </>
  )
}
