import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportAnswer } from '../../api/report/report-shapes.ts'
import { CLOCKS, type LoadClock } from '../../core/report/load.ts'
import { choiceOf } from '../choice.ts'
import { Figure } from './figure.tsx'
import { FigureTable } from './figure-table.tsx'
import { dayNames, hourInWords } from './in-words.ts'
import styles from './load.module.css'
import type { ReportSearch } from './search.ts'

const CELL = 24
const LEFT = 44
const TOP = 20

/** When buyers write, by hour and weekday: the larger the dot, the more mails. */
export function LoadFigure({ report: { load }, search }: { report: ReportAnswer; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const [clock, choose] = useState<LoadClock>('ours')
  const hours = load[clock]
  const named = hours.flatMap((count, hour) => (count > 0 ? [{ hour, count }] : []))
  const table = (
    <FigureTable
      head={[t('report.column.hour'), t('report.column.mails')]}
      rows={named.map(({ hour, count }) => ({
        key: String(hour),
        name: hourInWords(hour, i18n.language),
        cells: [count.toLocaleString(i18n.language)],
        cases: { ...search, part: 'arrived', hour, clock },
      }))}
    />
  )
  return (
    <Figure
      title={t('report.load')}
      lead={t('report.load.lead')}
      table={table}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('report.load.clock')}
          data={CLOCKS.map((value) => ({ value, label: t(`report.clock.${value}`) }))}
          value={clock}
          onChange={(chosen) => choose(choiceOf(CLOCKS, chosen) ?? clock)}
        />
      }
    >
      <Dots key={clock} hours={hours} clock={clock} search={search} />
      {clock === 'buyers' && load.unknown > 0 && (
        <p className={styles.note}>{t('report.load.unknown', { count: load.unknown })}</p>
      )}
    </Figure>
  )
}

/** One stop for the Tab key; the arrow keys go from dot to dot. */
function Dots({ hours, clock, search }: { hours: readonly number[]; clock: LoadClock; search: ReportSearch }) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const most = Math.max(1, ...hours)
  const first = hours.findIndex((count) => count > 0)
  const [stop, setStop] = useState(first)
  const go = (event: KeyboardEvent<SVGSVGElement>): void => {
    const next = neighbour(hours, stop, event.key)
    if (next === null) return
    event.preventDefault()
    setStop(next)
    event.currentTarget.querySelector<SVGAElement>(`[data-hour="${next}"]`)?.focus()
  }
  return (
    <div className={styles.room}>
      <svg
        className={styles.dots}
        viewBox={`0 0 ${LEFT + 24 * CELL} ${TOP + 7 * CELL}`}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        onKeyDown={go}
      >
        <title id={`${id}-title`}>{t('report.load')}</title>
        <desc id={`${id}-desc`}>{t('report.load.desc')}</desc>
        <Axes />
        {hours.map((count, hour) => {
          if (count === 0) return null
          const name = t('report.load.told', { when: hourInWords(hour, i18n.language), count })
          return (
            <Link
              key={`${hour % 24}h ${Math.floor(hour / 24)}`}
              to="/reports/cases"
              search={{ ...search, part: 'arrived', hour, clock }}
              tabIndex={hour === stop ? 0 : -1}
              data-hour={hour}
              aria-label={name}
            >
              <title>{name}</title>
              <rect className={styles.cell} {...placeOf(hour)} width={CELL - 2} height={CELL - 2} rx={4} />
              <circle
                className={styles.dot}
                cx={placeOf(hour).x + CELL / 2 - 1}
                cy={placeOf(hour).y + CELL / 2 - 1}
                r={2.5 + 8 * Math.sqrt(count / most)}
              />
            </Link>
          )
        })}
      </svg>
    </div>
  )
}

function Axes() {
  const { i18n } = useTranslation()
  return (
    <g aria-hidden="true">
      {dayNames(i18n.language).map((name, day) => (
        <text key={name} x={0} y={TOP + day * CELL + 16}>
          {name}
        </text>
      ))}
      {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
        <text key={hour} className={styles.hour} x={LEFT + hour * CELL + CELL / 2 - 1} y={12}>
          {hour}
        </text>
      ))}
    </g>
  )
}

function placeOf(hour: number): { x: number; y: number } {
  return { x: LEFT + (hour % 24) * CELL, y: TOP + Math.floor(hour / 24) * CELL }
}

/** The next hour with mails to the side of the arrow. */
function neighbour(hours: readonly number[], from: number, key: string): number | null {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 24, ArrowUp: -24 }[key]
  if (step === undefined) return null
  for (let hour = from + step; hour >= 0 && hour < hours.length; hour += step) if ((hours[hour] ?? 0) > 0) return hour
  return null
}
