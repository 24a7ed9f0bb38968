import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { LiveWords } from '../../api/live/live-shapes.ts'
import { noteConnection } from './connection.ts'
import { INQUIRIES, inquiryKey } from './inquiries.ts'
import { LEAVING } from './leaving.ts'
import { openStream, type Told } from './live-stream.ts'
import { SESSION, useSession } from './session.ts'

const PRESENT = ['present']

/** Milliseconds between two readings of the lists while much happens. */
const BREATH = 3000

/**
 * While it is shown, what happens in the house comes to the desk by itself.
 *
 * @param arrived is told of inquiries that were just read for the first time
 */
export function useLive(arrived: (inquiryIds: readonly string[]) => void): void {
  const client = useQueryClient()
  const tell = useRef(arrived)
  useEffect(() => {
    tell.current = arrived
  })
  useEffect(() => {
    const lists = atMostEvery(BREATH, () => {
      for (const queryKey of [INQUIRIES, LEAVING]) void client.invalidateQueries({ queryKey })
    })
    const close = openStream((told) => {
      hear(told, client, lists.call)
      const read = told.name === 'happened' ? (told.words ?? []).filter(({ what }) => what === 'read') : []
      if (read.length > 0) tell.current(read.flatMap(({ inquiryId }) => inquiryId ?? []))
    })
    return () => {
      close()
      lists.stop()
      noteConnection('stream', true)
    }
  }, [client])
}

/** The colleagues who have an inquiry open, oneself left out. */
export function usePresent(): LiveWords['present'] {
  const { data: session } = useSession()
  const { data = [] } = useQuery<LiveWords['present']>({ queryKey: PRESENT, queryFn: () => [], enabled: false })
  return data.filter(({ staffId }) => staffId !== session?.staff.id)
}

function hear(told: Told, client: QueryClient, readLists: () => void): void {
  switch (told.name) {
    case 'open':
      noteConnection('stream', true)
      // What happened meanwhile was told to nobody.
      if (told.again) readAllAgain(client)
      return
    case 'lost':
      noteConnection('stream', false)
      return
    case 'ended':
      // The session may have ended on the server.
      void client.invalidateQueries({ queryKey: SESSION })
      return
    case 'present':
      client.setQueryData(PRESENT, told.words)
      return
    case 'happened':
      readAgain(told.words, client, readLists)
  }
}

/** What the server said of words that are being typed stands as long as they do: asked again of another ground, it would refuse. */
const OF_TYPED_WORDS: ReadonlySet<unknown> = new Set(['check', 'rule-check'])

function readAllAgain(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !OF_TYPED_WORDS.has(queryKey[0]) })
}

/** What does not belong to an inquiry is rare, and may show anywhere. */
function readAgain(words: LiveWords['happened'], client: QueryClient, readLists: () => void): void {
  if (words === null || words.some(({ inquiryId }) => inquiryId === null)) readAllAgain(client)
  const named = new Set((words ?? []).flatMap(({ inquiryId }) => inquiryId ?? []))
  for (const id of named) void client.invalidateQueries({ queryKey: inquiryKey(id) })
  if (words === null || words.some(({ what }) => what !== 'draft_saved')) readLists()
}

/** The first call at once, those within the time together at its end. */
function atMostEvery(milliseconds: number, act: () => void): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const call = (): void => {
    if (timer !== undefined) {
      again = true
      return
    }
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (!again) return
      again = false
      call()
    }, milliseconds)
  }
  return { call, stop: () => clearTimeout(timer) }
}
