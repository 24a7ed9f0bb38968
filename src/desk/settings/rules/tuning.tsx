import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleSettings } from '../../../api/rules/rule-shapes.ts'
import { Notice } from '../../shell/notice.tsx'
import { Failed, Loading } from '../../shell/states.tsx'
import { troubleInWords } from '../../shell/trouble.ts'
import { useBackTest, useCheckedRules, useRuleSettings } from '../../wire/rules.ts'
import styles from '../settings.module.css'
import { BackTestReport } from './back-test.tsx'
import { DraftBar } from './draft-bar.tsx'
import { PublishDialog } from './publish.tsx'
import { SettingGroup } from './setting-group.tsx'
import { isUnfinished, keyOf, type Typed, wishesOf } from './wishes.ts'

/** The numbers of the rules, to be turned, tried and published. */
export function Tuning() {
  const { t } = useTranslation()
  const settings = useRuleSettings()
  const [base, setBase] = useState<RuleSettings | null>(null)
  if (settings.isPending) return <Loading rows={6} height={44} />
  if (settings.isError) return <Failed error={settings.error} again={() => void settings.refetch()} />
  // Who is turning numbers keeps those the draft began with; publishing says when others changed them meanwhile.
  const shown = base ?? settings.data
  return (
    <section className={styles.stack} aria-labelledby="tuning-title">
      <h2 id="tuning-title" className={styles.heading}>
        {t('rules.tune')}
      </h2>
      <p className={styles.lead}>{t('rules.tune.lead')}</p>
      <Draft key={shown.number} shown={shown} onBegin={() => setBase(shown)} onEnd={() => setBase(null)} />
    </section>
  )
}

function Draft({ shown, onBegin, onEnd }: { shown: RuleSettings; onBegin: () => void; onEnd: () => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Typed>({})
  const [publishing, setPublishing] = useState(false)
  const backTest = useBackTest()
  const wishes = wishesOf(shown.settings, typed)
  const [settled] = useDebouncedValue(wishes, 400)
  const checked = useCheckedRules({ base: shown.number, wishes: settled })
  const complaints = wishes.length > 0 ? (checked.data?.complaints ?? []) : []
  const unfinished = shown.settings.some((setting) => isUnfinished(typed[keyOf(setting)]))
  const turn = (key: string, text: string): void => {
    onBegin()
    setTyped({ ...typed, [key]: text })
  }
  const drop = (): void => {
    setTyped({})
    backTest.reset()
    onEnd()
  }
  return (
    <>
      {[...Map.groupBy(shown.settings, ({ group }) => group)].map(([group, settings]) => (
        <SettingGroup key={group} group={group} settings={settings} typed={typed} onTurn={turn} />
      ))}
      {(checked.isError || backTest.isError) && (
        <Notice tone="bad" live>
          {troubleInWords(checked.error ?? backTest.error, t)}
        </Notice>
      )}
      <DraftBar
        count={wishes.length}
        unfinished={unfinished}
        complaints={complaints}
        trying={backTest.isPending}
        onTry={() => backTest.mutate({ base: shown.number, wishes })}
        onPublish={() => setPublishing(true)}
        onDrop={drop}
      />
      {backTest.data && wishes.length > 0 && <BackTestReport key={backTest.submittedAt} tested={backTest.data} />}
      {publishing && (
        <PublishDialog
          draft={{ base: shown.number, wishes }}
          settings={shown.settings}
          onPublished={drop}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  )
}
