import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import { useMarkKind } from '../../wire/inquiries.ts'
import { MarkDialog } from './mark-dialog.tsx'

/** Asks what kind the mail of one inquiry is. */
export function MarkOne({ line, onClose }: { line: InquiryLine; onClose: () => void }) {
  return <MarkDialog current={line.kind} mark={useMarkKind(line.id)} onClose={onClose} />
}
