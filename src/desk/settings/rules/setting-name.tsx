import { useTranslation } from 'react-i18next'
import { useReasons } from '../../shell/reasons.ts'
import type { Setting } from './wishes.ts'

/** What a number is: the name of its rule in words, and why it counts. */
export function SettingName({ setting: { path, because } }: { setting: Setting }) {
  const { t } = useTranslation()
  const reasons = useReasons()
  const [list = '', name = '', field = ''] = path
  const rule = reasons.ruleName(name)
  if (list === 'tiers') return <b>{t('rules.tierFrom', { tier: name })}</b>
  if (list === 'groups') return <b>{t('rules.cap')}</b>
  if (list === 'deductions') return <b>{t('rules.deductMost')}</b>
  return (
    <>
      <b>{list === 'unknown' ? t('rules.unknownMarket') : field === 'most' ? t('rules.most', { rule }) : rule}</b>
      <small>{reasons.reason(because)}</small>
    </>
  )
}
