import { useTranslation } from 'react-i18next'
import type { FileContent, Table } from '../../core/mail.ts'
import { Failed, Loading } from '../shell/states.tsx'
import { usePreview } from '../wire/mails.ts'
import styles from './file-preview.module.css'

/** What can be seen of a file without opening it, or why nothing can. */
export function FilePreview({ mailId, index, name }: { mailId: string; index: number; name: string }) {
  const { t } = useTranslation()
  const preview = usePreview(mailId, index)
  if (preview.isError) return <Failed error={preview.error} again={() => void preview.refetch()} />
  if (preview.data === undefined) return <Loading rows={2} height={30} />
  const shown = preview.data
  if (shown.kind === 'none') return <p className={styles.none}>{t(`mail.file.none.${shown.why}`)}</p>
  if (shown.kind === 'words') return <Words content={shown.content} name={name} />
  return <img className={styles.picture} src={`/api/mails/${mailId}/attachments/${index}/picture`} alt={name} />
}

function Words({ content: { text, tables }, name }: { content: FileContent; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keys
    <section className={styles.words} tabIndex={0} aria-label={name} dir="auto">
      {text.trim() !== '' && <p>{text}</p>}
      {tables.map((table, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file never change
        <Rows key={at} table={table} />
      ))}
    </section>
  )
}

function Rows({ table }: { table: Table }) {
  return (
    <table>
      <tbody>
        {table.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never change
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
