import { useTranslation } from 'react-i18next'
import type { Compared, Results as Figures } from '../../../core/score/back-test/results.ts'

/** What would have become of the inquiries that were won. */
export function Results({ results: { won, known, inA, inAOrB, precision } }: { results: Figures }) {
  const { t, i18n } = useTranslation()
  if (won === 0) return null
  const percent = (part: number | null) =>
    part === null ? '–' : part.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 0 })
  const compared = ({ before, after }: Compared) =>
    t('rules.fromTo', { before: percent(before), after: percent(after) })
  return (
    <>
      <dt>{t('backTest.wonInA', { won })}</dt>
      <dd>{compared(inA)}</dd>
      <dt>{t('backTest.wonInAOrB', { won })}</dt>
      <dd>{compared(inAOrB)}</dd>
      {precision.map((line) => (
        <div key={line.k}>
          <dt>{t('backTest.precision', { k: line.k, known })}</dt>
          <dd>{compared(line)}</dd>
        </div>
      ))}
    </>
  )
}
