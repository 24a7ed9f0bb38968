import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import styles from '../settings.module.css'

/** A button to choose a file; a browser says nothing when the same file is chosen again, so it forgets each at once. */
export function ChooseFile({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  const [name, setName] = useState('')
  const forget = useRef<() => void>(null)
  const choose = (file: File | null): void => {
    forget.current?.()
    if (file === null) return
    setName(file.name)
    onChoose(file)
  }
  return (
    <span className={styles.chosen}>
      <FileButton resetRef={forget} accept=".yaml,.yml" onChange={choose}>
        {(props) => (
          <Button {...props} variant="default">
            {label}
          </Button>
        )}
      </FileButton>
      <span className={styles.lead}>{name}</span>
    </span>
  )
}
