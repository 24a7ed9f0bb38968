import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../../api/inquiry/queue-shapes.ts'
import { type ActName, whyNot } from '../../../core/acts/acts.ts'
import { useSession } from '../../wire/session.ts'

/** Says of each act why the person at the desk cannot do it with this inquiry now, in words; null when they can. */
export function useWhyNot({ state, snoozed, asked }: InquiryLine): (act: ActName) => string | null {
  const { t } = useTranslation()
  const role = useSession().data?.staff.role ?? 'read_only'
  return (act) => {
    const against = whyNot(act, { state, snoozed: snoozed !== null, asked }, role)
    return against && t(`problem.${against}`)
  }
}
