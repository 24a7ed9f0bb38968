import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/inquiry/inquiry-shapes.ts'
import { Icon } from '../shell/icons.tsx'
import { sizeInWords } from '../shell/names.ts'
import { FilePreview } from './file-preview.tsx'
import styles from './mail-files.module.css'

type Mail = Inquiry['mail']

/** The files of a mail: each can be saved, and looked into without opening it. */
export function Files({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const [open, look] = useState<number | null>(null)
  if (mail.attachments.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('mail.files')}>
      {mail.attachments.map((file) => (
        <li key={file.index}>
          <FileLine
            mailId={mail.id}
            file={file}
            open={open === file.index}
            look={() => look(open === file.index ? null : file.index)}
          />
          {open === file.index && <FilePreview mailId={mail.id} index={file.index} name={nameOf(file)} />}
        </li>
      ))}
    </ul>
  )
}

type File = Mail['attachments'][number]

function FileLine({ mailId, file, open, look }: { mailId: string; file: File; open: boolean; look: () => void }) {
  const { t, i18n } = useTranslation()
  const name = nameOf(file)
  return (
    <div className={styles.line}>
      <a href={`/api/mails/${mailId}/attachments/${file.index}`} download title={file.contentType}>
        <Icon name="clip" size={15} />
        <bdi>{name}</bdi>
        <small>{sizeInWords(file.bytes, i18n.language)}</small>
      </a>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={open}
        aria-label={t(open ? 'mail.file.close' : 'mail.file.look', { name })}
        onClick={look}
      >
        {t(open ? 'mail.file.close.short' : 'mail.file.look.short')}
      </Button>
    </div>
  )
}

/** Without the signs that turn the reading order round, which make `gpj.exe` look like `exe.jpg`. */
function nameOf({ filename, contentType }: File): string {
  return (filename ?? contentType).replace(/[\p{Cc}\p{Cf}]/gu, '')
}
