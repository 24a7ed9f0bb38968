import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { useKeys } from '../../keys/listen.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useDropTier } from '../../wire/judgements.ts'
import { useMay } from '../../wire/session.ts'
import { Section } from '../section.tsx'
import styles from './judgement.module.css'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { TierDialog } from './tier-dialog.tsx'

/** What people say beside the score: another tier and why, and how the inquiry ended. */
export function Judgement({ inquiry }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const [asking, ask] = useState<'tier' | 'outcome' | null>(null)
  const role = useMay('staff') ? null : t('why.role.staff')
  const { line, judgement } = inquiry
  const whyNoTier = line.state === 'open' ? role : t('judge.closed')
  useKeys({ tier: () => whyNoTier === null && ask('tier') })
  return (
    <>
      <Section title={t('judge.title')} open={judgement.override !== null || judgement.outcome !== null}>
        <div className={styles.judgement}>
          {judgement.ruleNumber !== null && <p>{t('judge.rules', { number: judgement.ruleNumber })}</p>}
          <Override inquiry={inquiry} whyNot={whyNoTier} />
          <Ended judgement={judgement} />
          <div className={styles.acts}>
            <Act size="xs" variant="default" reason={whyNoTier} onClick={() => ask('tier')}>
              {t('act.setTier')}
            </Act>
            <Act size="xs" variant="default" reason={role} onClick={() => ask('outcome')}>
              {t('act.outcome')}
            </Act>
          </div>
        </div>
      </Section>
      {asking === 'tier' && <TierDialog line={line} onClose={() => ask(null)} />}
      {asking === 'outcome' && <OutcomeDialog inquiryId={line.id} onClose={() => ask(null)} />}
    </>
  )
}

function Override({ inquiry: { line, judgement }, whyNot }: { inquiry: Inquiry; whyNot: string | null }) {
  const { t, i18n } = useTranslation()
  const drop = useDropTier(line.id)
  if (judgement.override === null) return null
  const { tier, by, at, reason } = judgement.override
  return (
    <>
      <Notice
        tone="quiet"
        end={
          <Act size="xs" variant="default" reason={whyNot} loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('act.takeBack')}
          </Act>
        }
      >
        <b>{t('judge.override', { tier })}</b>
        <p className={styles.reason}>{reason}</p>
        <small>{t('judge.by', { name: by, time: dayAndTime(at, i18n.language) })}</small>
      </Notice>
      {drop.isError && <Notice tone="bad">{troubleInWords(drop.error, t)}</Notice>}
    </>
  )
}

function Ended({ judgement: { outcome } }: Pick<Inquiry, 'judgement'>) {
  const { t, i18n } = useTranslation()
  if (outcome === null) return null
  const { value, reason, by, at } = outcome
  const { amount = 0, currency = '' } = value ?? {}
  const worth = value && amount.toLocaleString(i18n.language, { style: 'currency', currency })
  return (
    <Notice tone={outcome.outcome === 'won' ? 'good' : 'quiet'}>
      <b>
        {t(`outcome.${outcome.outcome}`)} {worth}
      </b>
      <p className={styles.reason}>{reason}</p>
      <small>{t('judge.by', { name: by, time: dayAndTime(at, i18n.language) })}</small>
    </Notice>
  )
}
