import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../api/shapes.ts'
import { Conversation } from './conversation.tsx'
import { Facts } from './facts.tsx'
import { Points } from './points.tsx'
import { Quote } from './quote.tsx'
import { Receipt } from './receipt.tsx'
import { Section } from './section.tsx'
import styles from './why.module.css'

/** Everything that was read and decided, each with the buyer's words for it. */
export function Why({ inquiry: { triage, draft, conversation } }: { inquiry: Inquiry }) {
  const { t } = useTranslation()
  return (
    <>
      {triage && (
        <>
          {(triage.points.length > 0 || triage.missing.length > 0) && (
            <Points triage={triage} answered={draft?.answered ?? {}} />
          )}
          <Facts facts={triage.facts} />
          {triage.score && <Receipt score={triage.score} />}
          <Section
            title={t('kind.title', { kind: t(`kind.${triage.kind}`) })}
            end={t('kind.sure', { percent: Math.round(100 * triage.confidence) })}
            open={triage.score === null}
          >
            <ul className={styles.reasons}>
              {triage.reasons.map(({ rule, because, evidence }) => (
                <li key={`${rule} ${evidence}`}>
                  {because} <Quote words={evidence} />
                </li>
              ))}
              {triage.flags.map((flag) => (
                <li key={flag}>{t(`flag.${flag}`)}</li>
              ))}
            </ul>
          </Section>
        </>
      )}
      {conversation.length > 0 && <Conversation mails={conversation} />}
    </>
  )
}
