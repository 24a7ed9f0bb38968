import { useTranslation } from 'react-i18next'
import type { Point, Triage } from '../../core/inquiry.ts'
import { Icon } from '../shell/icons.tsx'
import styles from './points.module.css'
import { Section } from './section.tsx'

type Answers = NonNullable<Triage['draft']>['answers']

/** Each thing the buyer asks and how the reply answers it; then what a quotation still needs. */
export function Points({ triage: { points, missing, draft } }: { triage: Triage }) {
  const { t } = useTranslation()
  const answers = draft?.answers ?? []
  const answered = points.filter((point) => answerTo(point, answers) !== undefined).length
  return (
    <Section
      title={t('points.title')}
      end={draft === null ? points.length : t('points.answered', { answered, all: points.length })}
    >
      <ol className={styles.points}>
        {points.map((point) => (
          <li key={`${point.type} ${point.text}`}>
            <span className={styles.type}>{t(`point.${point.type}`)}</span>
            {draft !== null && <Answer status={answerTo(point, answers)} />}
            <span className={styles.words}>{point.text}</span>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span>{t('missing.title')}</span>
          {missing.map((fact) => (
            <span key={fact} className={styles.fact}>
              {t(`missing.${fact}`)}
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}

function Answer({ status }: { status: string | undefined }) {
  const { t } = useTranslation()
  return (
    <span className={styles.answer} data-answered={status !== undefined}>
      <Icon name={status === undefined ? 'warning' : 'check'} size={13} />
      {t(`answer.${status ?? 'none'}`)}
    </span>
  )
}

/** A reply names a point by the buyer's words, or by its type. */
function answerTo(point: Point, answers: Answers): string | undefined {
  const byWords = answers.find((answer) => answer.point === point.text)
  return (byWords ?? answers.find((answer) => answer.point === point.type))?.status
}
