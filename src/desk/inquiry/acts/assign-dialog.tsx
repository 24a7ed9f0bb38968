import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import dialog from '../../shell/dialog.module.css'
import { Dialog } from '../../shell/dialog.tsx'
import { Notice } from '../../shell/notice.tsx'
import { Loading } from '../../shell/states.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useColleagues } from '../../wire/acts.ts'
import type { Sending } from '../../wire/sending.ts'
import { useSession } from '../../wire/session.ts'
import { Choices } from './choices.tsx'

interface AssignDialogProps {
  /** Who has it now; undefined when this is not asked of one alone. */
  readonly owner: InquiryLine['owner'] | undefined
  readonly assign: Sending<string | null>
  readonly onClose: () => void
}

/** Who shall take care of a conversation: oneself first, then the others, or nobody. */
export function AssignDialog({ owner, assign, onClose }: AssignDialogProps) {
  const { t } = useTranslation()
  const colleagues = useColleagues()
  const me = useSession().data?.staff.id
  const to = (staffId: string | null) => ({
    chosen: owner !== undefined && (owner?.id ?? null) === staffId,
    pick: () => assign.mutate(staffId, { onSuccess: onClose }),
  })
  const people = (colleagues.data?.lines ?? []).toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
  const trouble = colleagues.error ?? assign.error
  return (
    <Dialog title={t('assign.title')} onClose={onClose}>
      <div className={dialog.body}>
        <p>{t('assign.lead')}</p>
        {trouble && (
          <Notice tone="bad" live>
            {troubleInWords(trouble, t)}
          </Notice>
        )}
        {colleagues.isPending && <Loading rows={3} height={38} />}
        {colleagues.data && (
          <Choices
            label={t('assign.title')}
            choices={[
              ...people.map(({ id, name }) => ({
                key: id,
                label: id === me ? t('assign.me', { name }) : name,
                ...to(id),
              })),
              { key: 'nobody', label: t('assign.nobody'), ...to(null) },
            ]}
          />
        )}
      </div>
    </Dialog>
  )
}
