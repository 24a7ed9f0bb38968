import { Temporal } from 'temporal-polyfill'
import { wordingFor } from '../../core/desk-language.ts'
import { NONE } from '../../core/report/filters.ts'
import { STEPS } from '../../core/report/funnel.ts'
import { CHANGED } from '../../core/report/letters.ts'
import { KEPT } from '../../core/report/promises.ts'
import type { Share } from '../../core/report/share.ts'
import type { Cell, Table } from '../../core/report/table.ts'
import { fileWords } from './file-words.ts'
import type { CaseLine, ReportAnswer } from './report-shapes.ts'

const HOUR_MS = 3_600_000

/** The list behind a figure, a case a row; moments by the clock of the company, spans in hours. */
export function casesTable(lines: readonly CaseLine[], timeZone: string, language: string): Table {
  const { cases, columns, distance, promised, reason } = fileWords(language)
  const moment = (time: string | null): Cell =>
    time &&
    Temporal.Instant.from(time)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ')
  return {
    name: cases,
    head: [...Object.values(columns), distance, promised, reason],
    rows: lines.map((one) => [
      one.inquiryId,
      one.subject,
      one.company,
      one.tier,
      one.market,
      one.person,
      moment(one.at),
      moment(one.done),
      moment(one.due),
      hours(one.wall),
      hours(one.work),
      rounded(one.distance),
      one.promised && wordingFor(one.promised, language),
      one.reason,
    ]),
  }
}

/** All figures of a report, one a row, each with how many cases stand behind it. */
export function figuresTable(report: ReportAnswer, language: string): Table {
  const { figures, figureColumns, groups, measures, parts, none } = fileWords(language)
  const responses = (['tier', 'market', 'person'] as const).flatMap((by) =>
    report[GROUPS[by]].flatMap(({ key, name, response }) =>
      responseRows(groups[by], name ?? (key === NONE ? none : key), response, language),
    ),
  )
  const { rate, funnel, edits, promises } = report
  const count = (group: string, part: keyof typeof parts, value: number): Cell[] => [
    group,
    '',
    parts[part],
    value,
    value,
  ]
  return {
    name: figures,
    head: figureColumns,
    rows: [
      ...responseRows(groups.all, '', report.response, language),
      ...responses,
      shareRow(groups.rate, '', measures.rateWall, rate.wall),
      shareRow(groups.rate, '', measures.rateWork, rate.work),
      ...STEPS.map((step) => count(groups.funnel, step, funnel.steps[step])),
      count(groups.funnel, 'lost', funnel.lost),
      count(groups.funnel, 'dead', funnel.dead),
      ...CHANGED.map((how) => count(groups.letters, how, edits.counts[how])),
      [groups.letters, '', measures.medianDistance, rounded(edits.median), edits.letters],
      ...KEPT.map((how) => count(groups.promises, how, promises.counts[how])),
      shareRow(groups.promises, '', measures.kept, promises.inTime),
    ],
  }
}

const GROUPS = { tier: 'tiers', market: 'markets', person: 'people' } as const

function responseRows(group: string, of: string, one: ReportAnswer['response'], language: string): Cell[][] {
  const { measures, parts } = fileWords(language)
  const waits = [
    [measures.medianWall, one.wall.median],
    [measures.p90Wall, one.wall.p90],
    [measures.medianWork, one.work.median],
    [measures.p90Work, one.work.p90],
  ] as const
  return [
    [group, of, parts.turns, one.turns, one.turns],
    ...waits.map(([figure, value]) => [group, of, figure, hours(value), one.replied]),
    shareRow(group, of, measures.inTime, one.inTime),
  ]
}

/** As a share from 0 to 1; the cases beside it say how much it is worth. */
function shareRow(group: string, of: string, figure: string, share: Share): Cell[] {
  return [group, of, figure, share.of === 0 ? null : rounded(share.part / share.of), share.of]
}

function hours(milliseconds: number | null): number | null {
  return milliseconds === null ? null : rounded(milliseconds / HOUR_MS)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000
}
