import { Loader } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch, SchemeButton } from '../shell/appearance.tsx'
import { Banners } from '../shell/banners.tsx'
import { Logo } from '../shell/logo.tsx'
import { useTitle } from '../shell/use-title.ts'
import { useStatus } from '../wire/session.ts'
import styles from './gate.module.css'

/** The page before the desk: the name of the company, a form, and the two switches. */
export function Gate({ title, onSubmit, children }: { title: string; onSubmit: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const { data: status, isPending } = useStatus()
  useTitle(title)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  // A banner that comes after the form would move it.
  if (isPending) return <Loader className={styles.waiting ?? ''} />
  return (
    <div className={styles.page}>
      <header>
        <Banners />
      </header>
      <main className={styles.main}>
        <div className={styles.logo}>
          <Logo />
        </div>
        <form className={styles.form} onSubmit={submit}>
          <h1>{title}</h1>
          <p className={styles.company}>{status?.company.name ?? t('gate.lead')}</p>
          {children}
        </form>
        <div className={styles.switches}>
          <LanguageSwitch />
          <SchemeButton />
        </div>
      </main>
    </div>
  )
}
