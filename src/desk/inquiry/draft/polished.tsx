import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { useMay } from '../../wire/session.ts'
import { otherWords } from './other-words.ts'
import type { EditedDraft } from './use-draft.ts'

/** Another wording by a language model: one press takes it, and the same press brings back what was drafted. */
export function Polished({
  polish,
  drafted,
  edited,
}: {
  polish: NonNullable<Inquiry['polish']>
  drafted: string
  edited: EditedDraft
}) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(polish.text)
  const role = useMay('staff') ? null : t('why.role.staff')
  const { text } = edited.words
  const other = otherWords({ text, drafted, polished: polish.text, left })
  const press = (): void => {
    if (role !== null) return
    setLeft(other.left)
    edited.type({ text: other.text })
  }
  useKeys({ polish: press })
  return (
    <Notice
      tone="quiet"
      end={
        <Act size="xs" variant="default" reason={role} onClick={press}>
          {t(`polish.act.${other.name}`)}
        </Act>
      }
    >
      {t(text === polish.text ? 'polish.taken' : 'polish.offered', { model: polish.model })}
    </Notice>
  )
}
