import { type ComponentType, Suspense, use } from 'react'
import type { editors } from './editors'
import styles from './fields.module.css'
import type { EditorProps } from './kind'

let coming: Promise<typeof editors> | undefined

/** Fetches the editors, once; a screen on which somebody is about to need them asks ahead. */
export function bringEditors(): Promise<typeof editors> {
  coming ??= import('./editors').then(
    (module) => module.editors,
    (error: unknown) => {
      coming = undefined
      throw error
    },
  )
  return coming
}

/** For whoever reads a record and may change it next, perhaps when the network is gone. */
export const bringEditorsSoon = (): void => void bringEditors().catch(() => undefined)

function Loaded({ type, ...props }: EditorProps & { type: keyof typeof editors }) {
  const Editor = use(bringEditors())[type]
  return <Editor {...props} />
}

/**
 * The editor of a type, fetched when one is first shown: records are read far more often than changed, and calendars are large. What is typed
 * letter by letter is edited by what is there at once, or the first letters would be lost.
 */
export const later = (type: keyof typeof editors): ComponentType<EditorProps> =>
  function Later(props) {
    return (
      <Suspense fallback={<span className={styles.coming} aria-busy="true" />}>
        <Loaded {...props} type={type} />
      </Suspense>
    )
  }
