import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/shapes.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useReopen } from '../wire/inquiries.ts'
import { useMay } from '../wire/session.ts'

/** Says that an inquiry was put aside, and takes it back into the queue. */
export function Reopen({ line }: { line: InquiryLine }) {
  const { t } = useTranslation()
  const reopen = useReopen(line.id)
  const role = useMay('staff') ? null : t('why.role.staff')
  if (line.state !== 'discarded' && line.state !== 'filed') return null
  return (
    <Notice
      tone="quiet"
      end={
        <Act
          size="xs"
          variant="default"
          reason={role}
          loading={reopen.isPending}
          onClick={() => reopen.mutate(undefined)}
        >
          {t('act.reopen')}
        </Act>
      }
    >
      {reopen.isError ? troubleInWords(reopen.error, t) : t(`reopen.${line.state}`)}
    </Notice>
  )
}
