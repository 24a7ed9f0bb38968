import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSearch } from '../search.ts'
import dialog from '../shell/dialog.module.css'
import { Dialog } from '../shell/dialog.tsx'
import { Notice } from '../shell/notice.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { type SavedView, useRenameView, useSaveView } from '../wire/saved-views.ts'

/** Asks for the name of a list that is kept, or of one that is to be. */
export function NameView({
  view,
  search,
  onClose,
}: {
  view: SavedView | null
  search: ListSearch
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState(view?.name ?? '')
  const save = useSaveView()
  const rename = useRenameView()
  const { isPending, error } = view === null ? save : rename
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (view === null) save.mutate({ name, query: { ...search } }, { onSuccess: onClose })
    else rename.mutate({ id: view.id, name }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t(view === null ? 'saved.keep' : 'saved.rename')} onClose={onClose}>
      <form className={dialog.body} onSubmit={send}>
        <TextInput
          label={t('saved.name')}
          data-autofocus
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error !== null && (
          <Notice tone="bad" live>
            {troubleInWords(error, t)}
          </Notice>
        )}
        <div className={dialog.ends}>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('saved.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
