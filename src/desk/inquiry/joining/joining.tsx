import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { mayJoin } from '../../../core/joining/may-join.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { instantInWords } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useNow } from '../../shell/use-now.ts'
import { useUndoMove } from '../../wire/joining.ts'
import { useMay } from '../../wire/session.ts'
import { JoinDialog } from './join-dialog.tsx'
import styles from './joining.module.css'
import { SplitDialog } from './split-dialog.tsx'

/** Where a person says that two conversations are one, or one is two, and takes it back. */
export function Joining({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const [asked, ask] = useState<'join' | 'split' | null>(null)
  const role = useMay('staff') ? null : t('why.role.staff')
  const others = inquiry.contacts.conversations.filter(({ by }) => mayJoin(by))
  const parts = inquiry.conversation.some(({ at }) => at < inquiry.line.arrivedAt)
  const open = (what: 'join' | 'split', possible: boolean) => () => {
    if (role === null && possible) ask(what)
  }
  useKeys({
    ...(others.length > 0 && { join: open('join', true) }),
    ...(parts && { split: open('split', true) }),
  })
  return (
    <div className={styles.joining}>
      <div className={styles.acts}>
        {others.length > 0 && (
          <Act size="compact-sm" variant="subtle" reason={role} onClick={open('join', true)}>
            {t('act.join')}
          </Act>
        )}
        {parts && (
          <Act size="compact-sm" variant="subtle" reason={role} onClick={open('split', true)}>
            {t('act.split')}
          </Act>
        )}
      </div>
      <Moves inquiry={inquiry} role={role} />
      {asked === 'join' && <JoinDialog inquiry={inquiry} others={others} onClose={() => ask(null)} />}
      {asked === 'split' && <SplitDialog inquiry={inquiry} onClose={() => ask(null)} />}
    </div>
  )
}

/** The latest first; only that one can be taken back, the others after it. */
function Moves({ inquiry: { line, moves }, role }: { inquiry: Inquiry; role: string | null }) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const undo = useUndoMove(line.id)
  const [latest] = moves
  if (latest === undefined) return null
  const { id, how, by, at } = latest
  return (
    <>
      <Notice
        tone="quiet"
        end={
          <Act size="xs" variant="default" reason={role} loading={undo.isPending} onClick={() => undo.mutate(id)}>
            {t('act.takeBack')}
          </Act>
        }
      >
        {t(`moves.${how}`, { name: by, time: instantInWords(at, now, i18n.language) })}
      </Notice>
      {undo.isError && (
        <Notice tone="bad" live>
          {troubleInWords(undo.error, t)}
        </Notice>
      )}
    </>
  )
}
