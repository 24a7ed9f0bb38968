import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyState, CompanyTexts } from '../../../api/company/company-shapes.ts'
import { Notice } from '../../shell/notice.tsx'
import { Failed, Loading } from '../../shell/states.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useCheckCompany, useCompany, usePublishCompany } from '../../wire/company.ts'
import { Complaints } from '../complaints.tsx'
import styles from '../settings.module.css'
import { Checked } from './checked.tsx'
import { ChooseFile } from './choose-file.tsx'

const PARTS = ['company', 'catalogue'] as const
type Part = (typeof PARTS)[number]

/** The two files a company brings: which are in force, and a way to check and replace them. */
export function CompanyFiles() {
  const { t } = useTranslation()
  const company = useCompany()
  if (company.isPending) return <Loading rows={2} height={64} />
  if (company.isError) return <Failed error={company.error} again={() => void company.refetch()} />
  return (
    <section className={styles.card}>
      <h2>{t('company.title')}</h2>
      <p className={styles.lead}>{t('company.lead')}</p>
      <InForce company={company.data} />
      <Replace key={company.data.number} base={company.data.number} />
    </section>
  )
}

function InForce({ company }: { company: CompanyState }) {
  const { t } = useTranslation()
  const { name, products, files, folder, complaints } = company
  const samples = files.flatMap(({ file, origin }) => (origin === 'sample' ? [file] : []))
  return (
    <>
      {samples.length > 0 && <Notice tone="warn">{t('company.sample', { files: samples.join(', ') })}</Notice>}
      {complaints.length > 0 && (
        <Notice tone="bad">
          {t('company.folderWrong', { folder })}
          <Complaints complaints={complaints} />
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>{t('company.name')}</dt>
        <dd>
          {name} · {t('company.products', { count: products })}
        </dd>
        {files.map(({ file, origin }) => (
          <FileLine key={file} file={file} words={t(`company.from.${origin}`, { folder })} />
        ))}
      </dl>
    </>
  )
}

function FileLine({ file, words }: { file: string; words: string }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{file}</dt>
      <dd>
        {words} ·{' '}
        <a href={`/api/company/files/${file}`} download={file}>
          {t('company.download', { file })}
        </a>
      </dd>
    </>
  )
}

function Replace({ base }: { base: number }) {
  const { t } = useTranslation()
  const [texts, setTexts] = useState<CompanyTexts>({})
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const check = useCheckCompany()
  const publish = usePublishCompany()
  const choose = async (part: Part, file: File): Promise<void> => {
    const text = await textOf(file)
    setUnreadable(text === null ? file.name : null)
    const { [part]: _, ...others } = texts
    const chosen = text === null ? others : { ...others, [part]: text }
    setTexts(chosen)
    publish.reset()
    check.reset()
    if (Object.keys(chosen).length > 0) check.mutate(chosen)
  }
  const trouble = check.error ?? publish.error
  const fits = check.data?.complaints.length === 0
  return (
    <>
      {PARTS.map((part) => (
        <ChooseFile key={part} label={t(`company.choose.${part}`)} onChoose={(file) => void choose(part, file)} />
      ))}
      {unreadable !== null && (
        <Notice tone="bad" live>
          {t('company.notUtf8', { file: unreadable })}
        </Notice>
      )}
      {trouble !== null && (
        <Notice tone="bad" live>
          {troubleInWords(trouble, t)}
        </Notice>
      )}
      {check.data && <Checked checked={check.data} />}
      {fits && (
        <div>
          <Button loading={publish.isPending} onClick={() => publish.mutate({ base, ...texts })}>
            {t('company.use')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Null when the bytes are not UTF-8: an editor on Chinese Windows may save GBK. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
