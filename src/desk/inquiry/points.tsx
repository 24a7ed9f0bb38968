import { useTranslation } from 'react-i18next'
import type { AnsweredPoints } from '../../core/draft/check/answered-points.ts'
import type { AnswerStatus, Point, Triage } from '../../core/inquiry.ts'
import { Icon } from '../shell/icons.tsx'
import { lookingAt, usePointed } from './pointed.tsx'
import styles from './points.module.css'
import { Section } from './section.tsx'

type Answers = NonNullable<Triage['draft']>['answers']

/**
 * Each thing the buyer asks and how the reply answers it; then what a quotation still needs, where one may be wanted.
 *
 * @param answered what the reply answers now, after edits
 */
export function Points({ triage, answered }: { triage: Triage; answered: AnsweredPoints }) {
  const { t } = useTranslation()
  const { points, draft } = triage
  const pointed = usePointed()
  const missing = triage.score === null ? [] : triage.missing
  const statusOf = (point: Point) => answerTo(point, draft?.answers ?? [], answered)
  const count = points.filter((point) => statusOf(point) !== undefined).length
  return (
    <Section
      title={t('points.title')}
      end={draft === null ? points.length : t('points.answered', { answered: count, all: points.length })}
    >
      <ol className={styles.points}>
        {points.map((point, place) => (
          <li
            key={`${point.type} ${point.text}`}
            data-pointed={pointed.points.includes(place)}
            {...lookingAt([place], pointed)}
          >
            <button
              type="button"
              className={styles.type}
              aria-pressed={pointed.chosen === place}
              title={t('points.show')}
              onClick={() => pointed.choose(pointed.chosen === place ? null : place)}
            >
              {t(`point.${point.type}`)}
            </button>
            {draft !== null && <Answer status={statusOf(point)} />}
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

/** A reply names a point by the buyer's words, or by its type; words that staff took out or put in count. */
function answerTo(point: Point, answers: Answers, answered: AnsweredPoints): AnswerStatus | undefined {
  const heard = answered[point.type]
  if (heard === false) return undefined
  const byWords = answers.find((answer) => answer.point === point.text)
  const planned = byWords ?? answers.find((answer) => answer.point === point.type)
  return planned?.status ?? (heard && 'answered')
}
