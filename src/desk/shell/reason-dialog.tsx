import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from './act.tsx'
import styles from './dialog.module.css'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { troubleInWords } from './trouble.ts'

interface ReasonDialogProps {
  readonly title: string
  /** What will happen, and what else has to be chosen. */
  readonly children: ReactNode
  /** The field for the person's words. */
  readonly field: {
    readonly label: string
    readonly description: string
    readonly maxLength: number
    readonly rows?: number
    /** Where the person begins; false when something else is chosen first. */
    readonly first: boolean
  }
  /** The button that does it. */
  readonly act: { readonly label: string; readonly color?: string; readonly cancel?: string }
  readonly sending: { readonly isPending: boolean; readonly isError: boolean; readonly error: Error | null }
  /** Why it cannot be done with these words; null when it can. */
  readonly refusal?: (words: string) => string | null
  readonly onAct: (words: string) => void
  readonly onClose: () => void
}

/** A question that asks for the person's reason before something is done. */
export function ReasonDialog({ title, children, field, act, sending, refusal, onAct, onClose }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const { first, ...rest } = field
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        {children}
        <Textarea
          rows={3}
          {...rest}
          data-autofocus={first || undefined}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {sending.isError && (
          <Notice tone="bad" live>
            {troubleInWords(sending.error, t)}
          </Notice>
        )}
        <div className={styles.ends}>
          <Button variant="default" onClick={onClose}>
            {act.cancel ?? t('act.cancel')}
          </Button>
          <Act
            {...(act.color === undefined ? {} : { color: act.color })}
            loading={sending.isPending}
            reason={refusal?.(words) ?? null}
            onClick={() => onAct(words)}
          >
            {act.label}
          </Act>
        </div>
      </div>
    </Dialog>
  )
}
