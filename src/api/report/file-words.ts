import { wordingFor } from '../../core/desk-language.ts'
import type { Part, RatePart } from '../../core/report/parts.ts'

/** Columns and figures of the files, in the languages of the desk. */
interface FileWords {
  readonly cases: string
  readonly figures: string
  readonly columns: Record<'inquiry' | 'subject' | 'company' | 'tier' | 'market' | 'person' | Moment | Span, string>
  readonly distance: string
  readonly promised: string
  readonly reason: string
  readonly figureColumns: readonly [group: string, of: string, figure: string, value: string, cases: string]
  readonly groups: Record<'all' | 'tier' | 'market' | 'person' | 'rate' | 'funnel' | 'letters' | 'promises', string>
  readonly measures: Record<
    | 'medianWall'
    | 'p90Wall'
    | 'medianWork'
    | 'p90Work'
    | 'inTime'
    | 'rateWall'
    | 'rateWork'
    | 'medianDistance'
    | 'kept',
    string
  >
  readonly parts: Record<Exclude<Part, RatePart | 'arrived'>, string>
  readonly none: string
}
type Moment = 'at' | 'done' | 'due'
type Span = 'wall' | 'work'

/** In the language of the reader, or else in what he also reads. */
export function fileWords(language: string): FileWords {
  return wordingFor(FILE_WORDS, language)
}

const FILE_WORDS = {
  en: {
    cases: 'Inquiries',
    figures: 'Report',
    columns: {
      inquiry: 'Inquiry',
      subject: 'Subject',
      company: 'Company',
      tier: 'Tier',
      market: 'Market',
      person: 'Person',
      at: 'Arrived, approved or due',
      done: 'Answered or kept',
      due: 'Reply by',
      wall: 'Hours to the answer',
      work: 'Working hours to the answer',
    },
    distance: 'Share of the draft changed',
    promised: 'Promised',
    reason: 'Reason',
    figureColumns: ['Group', 'Of', 'Figure', 'Value', 'Cases'],
    groups: {
      all: 'All',
      tier: 'Tier',
      market: 'Market',
      person: 'Person',
      rate: 'Response rate',
      funnel: 'Funnel',
      letters: 'Drafts',
      promises: 'Promises',
    },
    measures: {
      medianWall: 'Median response time, hours',
      p90Wall: '90 % answered within, hours',
      medianWork: 'Median response time, working hours',
      p90Work: '90 % answered within, working hours',
      inTime: 'Answered by the promised time, share',
      rateWall: 'Answered within 24 hours, share',
      rateWork: 'Answered within one working day, share',
      medianDistance: 'Median share of the draft changed',
      kept: 'Promises kept in time, share',
    },
    parts: {
      turns: 'Mails that wanted an answer',
      replied: 'Answered',
      waiting: 'Waiting',
      in_time: 'Answered in time',
      late: 'Late',
      inquired: 'Inquiries',
      answered: 'Replied',
      quoted: 'Quoted',
      sampled: 'Sample sent',
      won: 'Won',
      lost: 'Lost',
      dead: 'Buyer went silent',
      letters: 'Letters sent',
      as_drafted: 'Sent as drafted',
      lightly: 'Up to 10 % changed',
      clearly: 'Up to 50 % changed',
      rewritten: 'More than 50 % changed',
      kept: 'Kept in time',
      kept_late: 'Kept late',
      open: 'Open',
      overdue: 'Overdue',
    },
    none: 'not known',
  },
  'zh-CN': {
    cases: '询盘明细',
    figures: '报表',
    columns: {
      inquiry: '询盘编号',
      subject: '主题',
      company: '公司',
      tier: '等级',
      market: '市场',
      person: '负责人',
      at: '收到/批准/到期时间',
      done: '回复/兑现时间',
      due: '应回复时间',
      wall: '回复用时(小时)',
      work: '回复用时(工作小时)',
    },
    distance: '草稿改动比例',
    promised: '承诺内容',
    reason: '原因',
    figureColumns: ['分组', '对象', '指标', '数值', '样本数'],
    groups: {
      all: '全部',
      tier: '等级',
      market: '市场',
      person: '负责人',
      rate: '及时回复率',
      funnel: '转化漏斗',
      letters: '草稿',
      promises: '承诺',
    },
    measures: {
      medianWall: '回复时间中位数(小时)',
      p90Wall: '90% 在此时间内回复(小时)',
      medianWork: '回复时间中位数(工作小时)',
      p90Work: '90% 在此时间内回复(工作小时)',
      inTime: '按时回复占比',
      rateWall: '24 小时内回复占比',
      rateWork: '一个工作日内回复占比',
      medianDistance: '草稿改动比例中位数',
      kept: '按时兑现承诺占比',
    },
    parts: {
      turns: '需要回复的邮件',
      replied: '已回复',
      waiting: '待回复',
      in_time: '按时回复',
      late: '超时',
      inquired: '询盘',
      answered: '已回复',
      quoted: '已报价',
      sampled: '已寄样',
      won: '成交',
      lost: '未成交',
      dead: '客户无回音',
      letters: '已发邮件',
      as_drafted: '未改动',
      lightly: '改动不超过 10%',
      clearly: '改动不超过 50%',
      rewritten: '改动超过 50%',
      kept: '按时兑现',
      kept_late: '逾期兑现',
      open: '未到期',
      overdue: '已逾期',
    },
    none: '未知',
  },
} as const satisfies Record<string, FileWords>
