import { useTranslation } from 'react-i18next'
import type { Fact } from '../../core/inquiry.ts'
import { factLabel, factValue } from './fact-words.ts'
import styles from './facts.module.css'
import { Quote } from './quote.tsx'
import { Section } from './section.tsx'

/** What the buyer told us, each fact beside the words it was read from; what he asks stands among the points. */
export function Facts({ facts: all }: { facts: readonly Fact[] }) {
  const { t, i18n } = useTranslation()
  const facts = all.filter(({ field }) => field !== 'points')
  return (
    <Section title={t('facts.title')} end={facts.length}>
      {facts.length === 0 && <p className={styles.none}>{t('facts.none')}</p>}
      <dl className={styles.facts}>
        {facts.map(({ field, value, evidence }) => {
          const words = factValue(field, value, t, i18n.language)
          return (
            <div key={`${field} ${value} ${evidence}`}>
              <dt>{factLabel(field, t)}</dt>
              <dd>
                {words} {evidence !== words && <Quote words={evidence} />}
              </dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
