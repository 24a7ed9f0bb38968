import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyState } from '../../../api/company/company-shapes.ts'
import { WEEKDAYS, type Weekday } from '../../../core/weekdays.ts'
import { Notice } from '../../shell/notice.tsx'
import { Failed, Loading } from '../../shell/states.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { type OfficeTimes, useChangeHours, useCompany } from '../../wire/company.ts'
import styles from '../settings.module.css'
import { ClosedDays } from './closed-days.tsx'

/** When we are at work: promises and what is overdue are counted in this time. */
export function OfficeHours() {
  const company = useCompany()
  if (company.isPending) return <Loading rows={3} height={64} />
  if (company.isError) return <Failed error={company.error} again={() => void company.refetch()} />
  return <HoursForm key={company.data.number} company={company.data} />
}

function HoursForm({ company }: { company: CompanyState }) {
  const { t } = useTranslation()
  const { number, timeZone, officeHours, closed } = company
  const [times, setTimes] = useState<OfficeTimes>({ timeZone, officeHours, closed })
  const save = useChangeHours()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ base: number, ...times })
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h2>{t('hours.title')}</h2>
      <p className={styles.lead}>{t('hours.lead')}</p>
      <NativeSelect
        label={t('hours.zone')}
        data={zonesWith(timeZone)}
        value={times.timeZone}
        onChange={(event) => setTimes({ ...times, timeZone: event.currentTarget.value })}
      />
      <Days times={times} onChange={setTimes} />
      <ClosedDays closed={times.closed} onChange={(closed) => setTimes({ ...times, closed })} />
      {save.isError && (
        <Notice tone="bad" live>
          {troubleInWords(save.error, t)}
        </Notice>
      )}
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('hours.save')}
        </Button>
      </div>
    </form>
  )
}

function Days({ times, onChange }: { times: OfficeTimes; onChange: (times: OfficeTimes) => void }) {
  const { t, i18n } = useTranslation()
  const hours = times.officeHours
  const change = (part: Partial<OfficeTimes['officeHours']>): void =>
    onChange({ ...times, officeHours: { ...hours, ...part } })
  const toggle = (day: Weekday): void =>
    change({ days: WEEKDAYS.filter((one) => (one === day) !== hours.days.includes(one)) })
  return (
    <>
      <fieldset className={styles.fields}>
        <legend>{t('hours.days')}</legend>
        <div className={styles.ends}>
          {WEEKDAYS.map((day, place) => (
            <Checkbox
              key={day}
              label={dayName(place, i18n.language)}
              checked={hours.days.includes(day)}
              onChange={() => toggle(day)}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.ends}>
        <TextInput
          type="time"
          label={t('hours.from')}
          required
          value={hours.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('hours.to')}
          required
          value={hours.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </div>
    </>
  )
}

/** A name that the browser does not list, such as an older one, stays to be chosen. */
function zonesWith(zone: string): string[] {
  const zones = Intl.supportedValuesOf('timeZone')
  return zones.includes(zone) ? zones : [zone, ...zones]
}

/** @param place 0 is Monday; 1 January 2024 was one */
function dayName(place: number, language: string): string {
  const day = new Date(Date.UTC(2024, 0, 1 + place))
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(day)
}
