import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Act } from '../shell/act.tsx'
import dialog from '../shell/dialog.module.css'
import { Dialog } from '../shell/dialog.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { useSwitchSending } from '../wire/house.ts'
import { useStatus } from '../wire/session.ts'
import styles from './settings.module.css'

/** Whether approved replies leave. Switching it on asks once more; switching it off does not. */
export function Sending() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const [asking, ask] = useState(false)
  const change = useSwitchSending()
  if (status === undefined) return null
  const on = status.sendMode === 'on'
  const fixed = status.demo ? t('sending.demo') : status.sendModeIsSet ? t('sending.set') : null
  return (
    <section className={styles.card}>
      <h2>{t('sending.title')}</h2>
      <p className={styles.lead}>{t(on ? 'sending.isOn' : 'sending.isOff')}</p>
      {change.isError && (
        <Notice tone="bad" live>
          {troubleInWords(change.error, t)}
        </Notice>
      )}
      <div>
        <Act
          reason={fixed}
          variant={on ? 'default' : 'filled'}
          loading={change.isPending}
          onClick={() => (on ? change.mutate(false) : ask(true))}
        >
          {t(on ? 'sending.off' : 'sending.on')}
        </Act>
      </div>
      {fixed !== null && <p className={styles.lead}>{fixed}</p>}
      {asking && (
        <Sure
          onYes={() => {
            change.mutate(true)
            ask(false)
          }}
          onClose={() => ask(false)}
        />
      )}
    </section>
  )
}

function Sure({ onYes, onClose }: { onYes: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('sending.sure')} onClose={onClose}>
      <div className={dialog.body}>
        <ul className={styles.complaints}>
          <li>{t('sending.sure.leaves')}</li>
          <li>{t('sending.sure.waiting')}</li>
          <li>{t('sending.sure.nothing')}</li>
          <li>{t('sending.sure.off')}</li>
        </ul>
        <div className={styles.ends}>
          <Button onClick={onYes}>{t('sending.sure.yes')}</Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('act.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
