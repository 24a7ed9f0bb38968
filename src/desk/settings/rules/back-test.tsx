import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackTested } from '../../../api/rules/rule-shapes.ts'
import { TIERS } from '../../../core/inquiry.ts'
import type { BackTest } from '../../../core/score/back-test/back-test.ts'
import { Notice } from '../../shell/notice.tsx'
import { Moves } from './moves.tsx'
import { Results } from './results.tsx'
import styles from './rules.module.css'

/** What the draft would have done to the inquiries in the books. */
export function BackTestReport({ tested: { report, labels } }: { tested: BackTested }) {
  const { t, i18n } = useTranslation()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' })
  }, [])
  const { inquiries, tau, load, risers, fallers, results } = report
  if (inquiries === 0) return <Notice tone="quiet">{t('backTest.none')}</Notice>
  const figure = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <section ref={place} className={styles.report} aria-labelledby="back-test-title">
      <h3 id="back-test-title">{t('backTest.title', { count: inquiries })}</h3>
      <Matrix matrix={report.matrix} />
      <dl className={styles.figures}>
        <dt>{t('backTest.load')}</dt>
        <dd>{t('rules.fromTo', { before: figure.format(load.before), after: figure.format(load.after) })}</dd>
        <dt>{t('backTest.tau')}</dt>
        <dd>
          {tau === null ? t('backTest.noOrder') : tau.toLocaleString(i18n.language, { maximumFractionDigits: 3 })}
        </dd>
        <Results results={results} />
      </dl>
      {results.tooFew && <Notice tone="warn">{t('backTest.tooFew', { won: results.won })}</Notice>}
      <Moves title={t('backTest.risers')} moves={risers} labels={labels} />
      <Moves title={t('backTest.fallers')} moves={fallers} labels={labels} />
    </section>
  )
}

function Matrix({ matrix }: { matrix: BackTest['matrix'] }) {
  const { t, i18n } = useTranslation()
  return (
    <table className={styles.matrix}>
      <caption>{t('backTest.matrix')}</caption>
      <thead>
        <tr>
          <td />
          {TIERS.map((to) => (
            <th key={to} scope="col">
              {t('backTest.to', { tier: to })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TIERS.map((from) => (
          <tr key={from}>
            <th scope="row">{t('backTest.from', { tier: from })}</th>
            {TIERS.map((to) => (
              <td key={to} data-moved={from !== to && matrix[from][to] > 0}>
                {matrix[from][to].toLocaleString(i18n.language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
