import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { whyNot } from '../../core/acts/acts.ts'
import { MOST_AT_ONCE } from '../../core/acts/bulk.ts'
import { useKeys } from '../keys/listen.ts'
import { Act } from '../shell/act.tsx'
import { Icon } from '../shell/icons.tsx'
import { useMay, useSession } from '../wire/session.ts'
import styles from './bulk.module.css'
import { BulkDialog } from './bulk-dialogs.tsx'
import type { HeldLines } from './held-lines.ts'
import type { Bulk } from './use-bulk-acts.ts'
import type { Selection } from './use-selection.ts'

const OFFERED = [
  { act: 'snooze', icon: 'clock' },
  { act: 'assign', icon: 'person' },
  { act: 'mark', icon: 'question' },
  { act: 'discard', icon: 'bin' },
  { act: 'reopen', icon: 'undo' },
] as const
type Offered = (typeof OFFERED)[number]['act']

interface BulkBarProps {
  readonly selection: Selection
  /** How many lines stand below. */
  readonly shown: number
  readonly bulk: Bulk
  readonly held: HeldLines<InquiryLine> & { readonly letIn: () => void }
}

/**
 * Above a list: a box that selects all of it and, once something is selected, what can be done with all of that; and what waits
 * to come into it.
 */
export function BulkBar({ selection, shown, bulk, held }: BulkBarProps) {
  const { t } = useTranslation()
  const said = useId()
  const { lines } = selection
  const all = lines.length === Math.min(shown, MOST_AT_ONCE)
  useKeys({ selectAll: selection.toggleAll, ...(lines.length > 0 && { leave: selection.clear }) })
  // It stays below the head of the page, which grows by its banners.
  const top = document.querySelector('header')?.offsetHeight
  return (
    <div className={styles.bar} data-over-list data-on={lines.length > 0 || held.changed} style={{ top }}>
      <label className={styles.all}>
        <input
          type="checkbox"
          aria-labelledby={said}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = lines.length > 0 && !all
          }}
          onChange={selection.toggleAll}
        />
        <span id={said} role="status">
          {lines.length > 0 ? t('bulk.selected', { count: lines.length }) : t('bulk.all', { count: shown })}
        </span>
      </label>
      {lines.length > 0 && <Acts lines={lines} bulk={thenClear(bulk, selection)} onClear={selection.clear} />}
      {held.changed && (
        <Button size="xs" variant="light" className={styles.letIn} onClick={held.letIn}>
          {held.waiting > 0 ? t('lines.waiting', { count: held.waiting }) : t('lines.changed')}
        </Button>
      )}
    </div>
  )
}

/** What was dealt with is not selected any more, also when it comes back to the list. */
function thenClear(bulk: Bulk, { clear }: Selection): Bulk {
  const run: Bulk['run'] = (act, to, then) =>
    bulk.run(act, to, () => {
      then?.()
      clear()
    })
  return { ...bulk, run }
}

function Acts({ lines, bulk, onClear }: { lines: readonly InquiryLine[]; bulk: Bulk; onClear: () => void }) {
  const { t } = useTranslation()
  const [open, show] = useState<Exclude<Offered, 'reopen'> | null>(null)
  const reasonFor = useReasonFor(lines)
  const press = (act: Offered): void => {
    if (reasonFor(act) !== null) return
    if (act === 'reopen') bulk.run({ do: 'reopen' }, lines)
    else show(act)
  }
  useKeys({
    snooze: () => press('snooze'),
    assign: () => press('assign'),
    mark: () => press('mark'),
    discard: () => press('discard'),
  })
  return (
    <>
      <div className={styles.acts} role="group" aria-label={t('bulk.label')}>
        {OFFERED.map(({ act, icon }) => (
          <Act
            key={act}
            size="xs"
            variant="default"
            reason={reasonFor(act)}
            loading={bulk.sending.isPending}
            leftSection={<Icon name={icon} size={15} />}
            onClick={() => press(act)}
          >
            {t(`act.${act}`)}
          </Act>
        ))}
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </div>
      {open !== null && <BulkDialog act={open} lines={lines} bulk={bulk} onClose={() => show(null)} />}
    </>
  )
}

/** Why an act can be done with none of these inquiries; null when with some. The server refuses the others one by one. */
function useReasonFor(lines: readonly InquiryLine[]): (act: Offered) => string | null {
  const { t } = useTranslation()
  const may = useMay('staff')
  const role = useSession().data?.staff.role ?? 'read_only'
  return (act) => {
    if (act === 'mark') return may ? null : t('why.role.staff')
    const against = lines.map(({ state, snoozed, asked }) =>
      whyNot(act, { state, snoozed: snoozed !== null, asked }, role),
    )
    const [first = null] = against
    return first !== null && against.every((one) => one !== null) ? t(`problem.${first}`) : null
  }
}
