import { Button } from '@mantine/core'
import { Link, Navigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartState } from '../../api/house/house-shapes.ts'
import type { StartStep } from '../../core/start.ts'
import { CompanyFiles } from '../settings/company/files.tsx'
import { OfficeHours } from '../settings/company/hours.tsx'
import { Mailboxes } from '../settings/mailboxes.tsx'
import { People } from '../settings/people.tsx'
import { Sending } from '../settings/sending.tsx'
import settings from '../settings/settings.module.css'
import { Notice } from '../shell/notice.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { Failed, Loading } from '../shell/states.tsx'
import { useCompany } from '../wire/company.ts'
import { useMailboxes, useSkipStep, useStart } from '../wire/house.ts'
import { useMay } from '../wire/session.ts'
import styles from './start.module.css'

type Line = StartState['steps'][number]

const BODIES: Record<StartStep, ComponentType> = {
  company: CompanyFiles,
  hours: OfficeHours,
  mailbox: Mailboxes,
  people: Invited,
  sending: Sending,
}

/** The first day: what leads from an empty desk to the first reply. What is done is told by what is there. */
export function StartScreen() {
  return useMay('manager') ? <Steps /> : <Navigate to="/queue" replace />
}

function Steps() {
  const { t } = useTranslation()
  const start = useStart(true)
  // What a step shows is there before the steps are: it would push those below it.
  const bodies = [useCompany(), useMailboxes()]
  const [chosen, choose] = useState<StartStep | null>(null)
  if (start.isPending || bodies.some(({ isPending }) => isPending)) return <Loading rows={5} height={64} />
  if (start.isError) return <Failed error={start.error} again={() => void start.refetch()} />
  const { steps, demo, done, mails } = start.data
  const open = chosen ?? steps.find(({ state }) => state === 'open')?.step
  return (
    <div className={settings.page}>
      <PageHeading name={t('start.title')} className={settings.title} />
      <p className={styles.lead}>{t('start.lead')}</p>
      {demo && <Notice tone="warn">{t('start.demo')}</Notice>}
      <ol className={styles.steps}>
        {steps.map((line) => (
          <Step key={line.step} line={line} isOpen={line.step === open} onOpen={() => choose(line.step)} />
        ))}
      </ol>
      <div role="status">
        {mails > 0 && (
          <Notice tone="good" end={<Link to="/queue">{t('start.toQueue')}</Link>}>
            {t('start.mails', { count: mails })}
            {done && ` ${t('start.done')}`}
          </Notice>
        )}
      </div>
    </div>
  )
}

function Step({ line, isOpen, onOpen }: { line: Line; isOpen: boolean; onOpen: () => void }) {
  const { t } = useTranslation()
  const { step, state } = line
  const Body = BODIES[step]
  const tone = state === 'done' ? 'good' : state === 'open' ? 'warn' : 'quiet'
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
          {t(`start.${step}`)}
        </button>
        <StateMark tone={tone}>{t(`startState.${state}`)}</StateMark>
        {line.maySkip && state !== 'done' && <Skip line={line} />}
      </div>
      {isOpen ? <Body /> : <p className={settings.lead}>{t(`start.${step}.why`)}</p>}
    </li>
  )
}

function Skip({ line: { step, state } }: { line: Line }) {
  const { t } = useTranslation()
  const skip = useSkipStep()
  const skipped = state === 'skipped'
  return (
    <Button
      size="xs"
      variant="default"
      loading={skip.isPending}
      aria-label={t(skipped ? 'start.takeUp.of' : 'start.skip.of', { step: t(`start.${step}`) })}
      onClick={() => skip.mutate({ step, skipped: !skipped })}
    >
      {t(skipped ? 'start.takeUp' : 'start.skip')}
    </Button>
  )
}

function Invited() {
  const { t } = useTranslation()
  return useMay('admin') ? <People /> : <Notice tone="quiet">{t('why.role.admin')}</Notice>
}
