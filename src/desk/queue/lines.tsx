import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { useKeys } from '../keys/listen.ts'
import type { ListSearch } from '../search.ts'
import { useNow } from '../shell/use-now.ts'
import { useFetchAhead } from '../wire/inquiries.ts'
import { usePresent } from '../wire/live.ts'
import { BulkBar } from './bulk-bar.tsx'
import { QueueLine } from './line.tsx'
import styles from './queue.module.css'
import type { Bulk } from './use-bulk-acts.ts'
import { useHeldLines } from './use-held-lines.ts'
import { useListPlace } from './use-list-place.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

/** So near its end more of the list is asked for. */
const AHEAD = 30

interface LinesProps {
  /** As the server gives them; what is shown stands still while one works in it. */
  readonly lines: readonly InquiryLine[]
  /** The server was asked since the list is shown. */
  readonly settled: boolean
  readonly search: ListSearch
  readonly bulk: Bulk
  readonly onEnd: () => void
}

/** The lines of a list, of which only those on the screen are drawn; j and k walk through all of them, x and Shift select. */
export function Lines({ lines: now, settled, search, bulk, onEnd }: LinesProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useRef<HTMLOListElement>(null)
  const held = useHeldLines(now, settled, bulk.done)
  const { lines, letIn } = held
  const name = JSON.stringify(search)
  const [kept, keep] = useListPlace(name)
  const rows = useRows(list, lines.length, name)
  const [chosenId, choose] = useState(kept)
  const chosen = lines.findIndex(({ id }) => id === chosenId)
  const [pointed, point] = useState<string | null>(null)
  useFetchAhead([chosenId === '' ? null : chosenId, pointed])
  const selection = useSelection(useMemo(() => lines.filter(({ id }) => !held.gone.has(id)), [lines, held.gone]))
  const { toggle, reach: reachTo } = selection
  const select = useCallback((id: string, reach: boolean) => (reach ? reachTo(id) : toggle(id)), [reachTo, toggle])
  const present = usePresent()
  const clock = useNow(15_000)
  const move = (to: number): string => {
    const place = Math.min(Math.max(to, 0), lines.length - 1)
    const id = lines[place]?.id ?? ''
    choose(id)
    rows.show(place)
    return id
  }
  const reach = (to: number): void => {
    if (chosenId !== null && !selection.has(chosenId)) selection.toggle(chosenId)
    selection.reach(move(to))
  }
  useKeys({
    next: () => void move(chosen + 1),
    previous: () => void move(chosen - 1),
    select: () => selection.toggle(move(chosen)),
    selectDown: () => reach(chosen + 1),
    selectUp: () => reach(chosen - 1),
    ...(held.changed && { letIn }),
    open: () => {
      const id = lines[Math.max(chosen, 0)]?.id
      if (id !== undefined) void navigate({ to: '/inquiries/$id', params: { id }, search })
    },
  })
  const nearEnd = rows.to >= lines.length - AHEAD
  useEffect(() => {
    if (nearEnd) onEnd()
  }, [nearEnd, onEnd])
  useEffect(() => keep(chosenId), [keep, chosenId])
  return (
    <>
      <BulkBar selection={selection} shown={lines.length} bulk={bulk} held={held} />
      <ol
        ref={list}
        className={styles.lines}
        aria-label={t(`view.${search.view ?? 'queue'}`)}
        // In rows, not pixels: it is as long as it will be before anybody measures it, so that one can scroll to a place in it.
        style={{ height: `calc(${lines.length} * var(--row))` }}
      >
        {lines.slice(rows.from, rows.to).map((line, at) => (
          <QueueLine
            key={line.id}
            line={line}
            search={search}
            chosen={line.id === chosenId}
            gone={held.gone.has(line.id)}
            selected={selection.has(line.id)}
            readers={namesOf(present.filter(({ inquiryId }) => inquiryId === line.id))}
            now={clock}
            at={rows.from + at + 1}
            of={lines.length}
            onOpen={keep}
            onPoint={point}
            onSelect={select}
          />
        ))}
      </ol>
    </>
  )
}

function namesOf(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join(', ')
}
