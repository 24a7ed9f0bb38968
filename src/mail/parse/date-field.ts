/** An instant and where its writer's clock stood. */
export interface DateField {
  /** ISO 8601, UTC. */
  readonly instant: string
  /** Minutes east of UTC; null when the field does not tell. */
  readonly utcOffset: number | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const DATE = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s*)?(\d{1,2})[\s-]+(${MONTHS.join('|')})[a-z]*\.?[\s-]+(\d{4}|\d{2})[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?`,
  'i',
)

/** RFC 5322 section 4.3; every other letter zone means "unknown". */
const NAMED_ZONES: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
}

/** Reads a Date header (RFC 5322 section 3.3, obsolete forms too); null when it cannot be read, never a made-up date. */
export function readDateField(field: string): DateField | null {
  const match = DATE.exec(field.trim())
  if (match === null) return null
  const [, day, month = '', year = '', hour, minute, second = '0', zone = ''] = match
  const offset = readZone(NAMED_ZONES[zone.toLowerCase()] ?? zone)
  const wall = new Date(0)
  wall.setUTCFullYear(fullYear(year), MONTHS.indexOf(month.toLowerCase()), Number(day))
  wall.setUTCHours(Number(hour), Number(minute), Number(second))
  const rolledOver = wall.getUTCDate() !== Number(day) || wall.getUTCHours() !== Number(hour)
  if (rolledOver || wall.getUTCFullYear() < 1970) return null
  return { instant: new Date(wall.getTime() - (offset ?? 0) * 60_000).toISOString(), utcOffset: offset }
}

/** `-0000` says that the zone is not known (RFC 5322 section 3.3). */
function readZone(zone: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (match === null || zone === '-0000') return null
  const minutes = Number(match[2]) * 60 + Number(match[3])
  if (minutes > 14 * 60) return null
  return match[1] === '-' ? -minutes : minutes
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) < 50 ? 2000 : 1900)
}
