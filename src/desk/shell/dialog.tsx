import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'

/**
 * A question in front of everything else; the browser's own dialog keeps the focus inside and Escape closes it. What is marked
 * `data-autofocus` is where a person begins: React focuses its `autoFocus` too early, while the dialog is still closed.
 */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = place.current
    if (dialog?.open === false) dialog.showModal()
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={place} className={styles.dialog} aria-labelledby={titleId} onCancel={onClose}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <CloseButton aria-label={t('act.close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
