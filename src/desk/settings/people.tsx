import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ROLES } from '../../core/roles.ts'
import { choiceOf } from '../choice.ts'
import { Act } from '../shell/act.tsx'
import { Notice } from '../shell/notice.tsx'
import { Failed, Loading } from '../shell/states.tsx'
import { troubleInWords } from '../shell/trouble.ts'
import { type StaffLine, useChangeStaff, useStaff } from '../wire/house.ts'
import { useSession } from '../wire/session.ts'
import { Invite } from './invite.tsx'
import styles from './settings.module.css'

/** Who may enter the desk and what each may do. */
export function People() {
  const { t } = useTranslation()
  const staff = useStaff()
  if (staff.isPending) return <Loading rows={3} height={64} />
  if (staff.isError) return <Failed error={staff.error} again={() => void staff.refetch()} />
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('people.lead')}</p>
      <ul className={styles.rows}>
        {staff.data.lines.map((line) => (
          <Person key={line.id} line={line} />
        ))}
      </ul>
      <Invite />
    </div>
  )
}

function Person({ line }: { line: StaffLine }) {
  const { t } = useTranslation()
  const change = useChangeStaff()
  const { data: session } = useSession()
  const self = session?.staff.id === line.id
  return (
    <li>
      <span className={styles.name}>
        <b>{line.name}</b>
        <small>{line.disabled ? t('people.disabled') : t(`role.${line.role}.may`)}</small>
        {self && <small>{t('people.self')}</small>}
      </span>
      <NativeSelect
        aria-label={t('people.role', { name: line.name })}
        data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={line.role}
        disabled={self || change.isPending}
        onChange={(event) => change.mutate({ ...line, role: choiceOf(ROLES, event.currentTarget.value) ?? line.role })}
      />
      <Act
        size="sm"
        variant="default"
        loading={change.isPending}
        reason={self ? t('people.notSelf') : null}
        onClick={() => change.mutate({ ...line, disabled: !line.disabled })}
      >
        {line.disabled ? t('people.enable') : t('people.disable')}
      </Act>
      {change.isError && <Notice tone="bad">{troubleInWords(change.error, t)}</Notice>}
    </li>
  )
}
