import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/report/report-shapes.ts'
import { wordingFor } from '../../core/desk-language.ts'
import type { Part } from '../../core/report/parts.ts'
import { countryName } from '../shell/names.ts'
import { TierMark } from '../shell/tier-mark.tsx'
import { instantInWords } from '../shell/time.ts'
import { useNow } from '../shell/use-now.ts'
import styles from './cases.module.css'
import { percent, wallInWords, workedInWords } from './in-words.ts'

/** One inquiry behind a figure, with what the figure is made of. */
export function CaseRow({ line, part }: { line: CaseLine; part: Part }) {
  const { t, i18n } = useTranslation()
  const { subject, company, market, person } = line
  const who = [company, market && countryName(market, i18n.language), person].filter((one) => one !== null)
  return (
    <li>
      <Link to="/inquiries/$id" params={{ id: line.inquiryId }} search={{}} className={styles.line}>
        <TierMark tier={line.tier} />
        <span className={styles.what}>
          <b>{subject === '' ? t('subject.none') : subject}</b>
          <span>{who.join(' · ')}</span>
        </span>
        <span className={styles.told}>{useTold(line, part).join(' · ')}</span>
      </Link>
    </li>
  )
}

function useTold(line: CaseLine, part: Part): string[] {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const moment = (time: string) => instantInWords(time, now, i18n.language)
  const { at, done, due, wall, work, distance, promised, reason } = line
  if (promised !== null) {
    const what = wordingFor(promised, i18n.language)
    return [
      what,
      t('report.case.due', { time: moment(at) }),
      ...(done ? [t('report.case.kept', { time: moment(done) })] : []),
    ]
  }
  if (distance !== null)
    return [
      t('report.case.approved', { time: moment(at) }),
      t('report.case.changed', { share: percent(distance, i18n.language) }),
    ]
  const answered = {
    time: done && moment(done),
    wall: wallInWords(wall, i18n.language),
    work: workedInWords(work, i18n.language),
  }
  return [
    t('report.case.arrived', { time: moment(at) }),
    ...(part === 'late' && due ? [t('report.case.replyBy', { time: moment(due) })] : []),
    done === null ? t('report.case.unanswered') : t('report.case.answered', answered),
    ...(part === 'lost' && reason !== '' ? [reason] : []),
  ]
}
