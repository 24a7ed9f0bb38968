import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DraftChangesList } from '../../api/draft/draft-shapes.ts'
import { languageName } from '../shell/names.ts'
import { Notice } from '../shell/notice.tsx'
import { Empty, Failed, Loading } from '../shell/states.tsx'
import { useDraftChanges } from '../wire/house.ts'
import styles from './changes.module.css'
import settings from './settings.module.css'

/** What staff change in drafts before they are sent: how much, and which parts of the templates. */
export function Changes() {
  const { t } = useTranslation()
  const changes = useDraftChanges()
  if (changes.isPending) return <Loading rows={4} height={64} />
  if (changes.isError) return <Failed error={changes.error} again={() => void changes.refetch()} />
  return (
    <div className={settings.stack}>
      <p className={settings.lead}>{t('changes.lead')}</p>
      {changes.data.letters === 0 ? (
        <Empty icon="sent" title={t('changes.none')}>
          <p>{t('changes.none.next')}</p>
          <p>
            <Link to="/queue">{t('changes.none.go')}</Link>
          </p>
        </Empty>
      ) : (
        <>
          <Whole changes={changes.data} />
          <Parts parts={changes.data.parts} />
        </>
      )}
    </div>
  )
}

function Whole({ changes }: { changes: DraftChangesList }) {
  const { t, i18n } = useTranslation()
  const share = (part: number) => percent(part / changes.letters, i18n.language)
  const figures = [
    ['letters', changes.letters.toLocaleString(i18n.language)],
    ['unchanged', share(changes.unchanged)],
    ['atMostOne', share(changes.atMostOne)],
    ['distance', percent(changes.distance, i18n.language)],
  ] as const
  return (
    <dl className={styles.whole}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`changes.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A part a row; opened, it shows the latest changes and where its words stand. */
function Parts({ parts }: { parts: DraftChangesList['parts'] }) {
  const { t } = useTranslation()
  if (parts.length === 0) return <Notice tone="quiet">{t('changes.parts.none')}</Notice>
  return (
    <section className={settings.card} aria-labelledby="changed-parts">
      <h2 id="changed-parts">{t('changes.parts')}</h2>
      <ul className={styles.parts}>
        {parts.map((one) => (
          <li key={`${one.language} ${one.part}`}>
            <Part one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Part({ one }: { one: DraftChangesList['parts'][number] }) {
  const { t, i18n } = useTranslation()
  return (
    <details>
      <summary>
        <b>{one.part}</b>
        <span>{languageName(one.language, i18n.language)}</span>
        <span>{t('changes.of', { changed: one.changed, uses: one.uses })}</span>
        <span>{t('changes.mean', { distance: percent(one.distance, i18n.language) })}</span>
      </summary>
      <p className={styles.where}>{t('changes.where', { folder: `templates/${one.language}/`, part: one.part })}</p>
      <ul className={styles.examples}>
        {one.examples.map(({ before, after, at }) => (
          <li key={`${at} ${before} ${after}`} lang={one.language} dir="auto">
            <del>{before}</del>
            {after === null ? <em>{t('changes.removed')}</em> : <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
