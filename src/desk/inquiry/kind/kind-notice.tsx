import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useUnmarkKind } from '../../wire/inquiries.ts'
import { useMay } from '../../wire/session.ts'
import { MarkOne } from './mark-one.tsx'

type Correction = NonNullable<Inquiry['correction']>

/** Says when the program does not know what a mail is, or what a person said it is; and opens the question by its key. */
export function KindNotice({ inquiry }: { inquiry: Inquiry }) {
  const [asking, ask] = useState(false)
  const may = useMay('staff') && mayBeMarked(inquiry)
  useKeys({ mark: () => may && ask(true) })
  const { line, correction } = inquiry
  return (
    <>
      {correction && <Marked inquiry={inquiry} correction={correction} />}
      {!correction && line.unsure && line.kind !== null && <Unsure inquiry={inquiry} onAsk={() => ask(true)} />}
      {asking && <MarkOne line={inquiry.line} onClose={() => ask(false)} />}
    </>
  )
}

/** What was answered has gone its way, and of what cannot be read nobody can say a kind. */
export function mayBeMarked({ line }: Inquiry): boolean {
  return line.kind !== null && line.state !== 'answered' && line.state !== 'superseded'
}

function Unsure({ inquiry, onAsk }: { inquiry: Inquiry; onAsk: () => void }) {
  const { t } = useTranslation()
  const { line } = inquiry
  const role = useMay('staff') ? null : t('why.role.staff')
  const percent = Math.round(100 * (line.confidence ?? 0))
  const end = mayBeMarked(inquiry) && (
    <Act size="xs" variant="default" reason={role} onClick={onAsk}>
      {t('act.mark')}
    </Act>
  )
  return (
    <Notice tone="warn" end={end}>
      {t('unsure.words', { kind: t(`kind.${line.kind}`), percent })}
    </Notice>
  )
}

function Marked({ inquiry, correction: { by, at, to } }: { inquiry: Inquiry; correction: Correction }) {
  const { t, i18n } = useTranslation()
  const now = useNow(30_000)
  const unmark = useUnmarkKind(inquiry.line.id)
  const role = useMay('staff') ? null : t('why.role.staff')
  const end = mayBeMarked(inquiry) && (
    <Act size="xs" variant="default" reason={role} loading={unmark.isPending} onClick={() => unmark.mutate()}>
      {t('act.takeBack')}
    </Act>
  )
  const words = { name: by, kind: t(`kind.${to}`), time: instantInWords(at, now, i18n.language) }
  return (
    <Notice tone="quiet" live end={end}>
      {unmark.isError
        ? troubleInWords(unmark.error, t)
        : t(inquiry.beingRead ? 'marked.reading' : 'marked.words', words)}
    </Notice>
  )
}
