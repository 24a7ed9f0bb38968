import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../api/inquiry/inquiry-shapes.ts'
import { Act } from '../../shell/act.tsx'
import { Notice } from '../../shell/notice.tsx'
import { dayAndTime } from '../../shell/time.ts'
import { troubleInWords } from '../../shell/trouble.ts'
import { useReopen } from '../../wire/acts.ts'
import styles from './acts.module.css'
import { useWhyNot } from './use-why-not.ts'

/** Says that an inquiry was put aside and why, and takes it back into the queue. */
export function Reopen({ inquiry: { line, acts } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  const reopen = useReopen(line.id)
  const whyNot = useWhyNot(line)
  if (line.state !== 'discarded' && line.state !== 'filed') return null
  return (
    <Notice
      tone="quiet"
      end={
        <Act
          size="xs"
          variant="default"
          reason={whyNot('reopen')}
          loading={reopen.isPending}
          onClick={() => reopen.mutate(undefined)}
        >
          {t('act.reopen')}
        </Act>
      }
    >
      {reopen.isError ? troubleInWords(reopen.error, t) : t(`reopen.${line.state}`)}
      {acts.discarded && <Because discarded={acts.discarded} />}
    </Notice>
  )
}

function Because({ discarded: { code, words, by, at } }: { discarded: NonNullable<Inquiry['acts']['discarded']> }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      {' '}
      <b>{t(`discard.reason.${code}`)}</b>{' '}
      <small>{t('judge.by', { name: by, time: dayAndTime(at, i18n.language) })}</small>
      {words !== '' && <p className={styles.said}>{words}</p>}
    </>
  )
}
