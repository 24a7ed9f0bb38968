import { useTranslation } from 'react-i18next'
import styles from './reports.module.css'
import { type CasesSearch, queryOf, type ReportSearch } from './search.ts'

/** The same as a file, for spreadsheets. */
export function Files({ name, search }: { name: 'figures' | 'cases'; search: ReportSearch | CasesSearch }) {
  const { t, i18n } = useTranslation()
  const query = queryOf(search)
  return (
    <span className={styles.files}>
      {(['xlsx', 'csv'] as const).map((form) => (
        <a key={form} href={`/api/reports/${name}.${form}?${query}&language=${i18n.language}`} download>
          {t(`report.file.${form}`)}
        </a>
      ))}
    </span>
  )
}
