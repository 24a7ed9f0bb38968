import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import type { BulkAct } from '../../core/acts/bulk.ts'
import { AssignDialog } from '../inquiry/acts/assign-dialog.tsx'
import { DiscardDialog } from '../inquiry/acts/discard-dialog.tsx'
import { SnoozeDialog } from '../inquiry/acts/snooze-dialog.tsx'
import { MarkDialog } from '../inquiry/kind/mark-dialog.tsx'
import type { Sending } from '../wire/sending.ts'
import type { Bulk } from './use-bulk-acts.ts'

interface BulkDialogProps {
  readonly act: 'snooze' | 'assign' | 'mark' | 'discard'
  readonly lines: readonly InquiryLine[]
  readonly bulk: Bulk
  readonly onClose: () => void
}

/** The question of one act, asked once for many inquiries. */
export function BulkDialog({ act, lines, bulk, onClose }: BulkDialogProps) {
  const sending = <Given,>(actOf: (given: Given) => BulkAct): Sending<Given> => ({
    ...bulk.sending,
    mutate: (given, { onSuccess }) => bulk.run(actOf(given), lines, onSuccess),
  })
  if (act === 'snooze')
    return (
      <SnoozeDialog
        inquiryId={lines[0]?.id ?? ''}
        buyerZone={null}
        current={null}
        snooze={sending((until: string | null) => ({ do: 'snooze', until }))}
        onClose={onClose}
      />
    )
  if (act === 'assign')
    return (
      <AssignDialog
        owner={undefined}
        assign={sending((staffId: string | null) => ({ do: 'assign', staffId }))}
        onClose={onClose}
      />
    )
  if (act === 'mark')
    return <MarkDialog current={null} mark={sending((kind) => ({ do: 'mark', kind }))} onClose={onClose} />
  return (
    <DiscardDialog count={lines.length} discard={sending((why) => ({ do: 'discard', ...why }))} onClose={onClose} />
  )
}
