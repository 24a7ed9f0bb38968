import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type KeyAction, type Press, readPress } from './table.ts'

type Handlers = Partial<Record<KeyAction, () => void>>

const STORED = 'askback.keys'
const WAITS_MS = 1200
const screens: { current: Handlers }[] = []
const listeners = new Set<() => void>()

/** Lets a part of a screen answer to keys while it is shown. */
export function useKeys(handlers: Handlers): void {
  const screen = useRef(handlers)
  useEffect(() => {
    screen.current = handlers
  })
  useEffect(() => {
    screens.unshift(screen)
    return () => void screens.splice(screens.indexOf(screen), 1)
  }, [])
}

/** The one listener; mounted by the frame. */
export function useKeyListener(): void {
  useEffect(() => {
    let waiting = ''
    let since = 0
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!keysOn() || event.defaultPrevented || dialogIsOpen()) return
      const read = readPress(pressOf(event), event.timeStamp - since < WAITS_MS ? waiting : '')
      waiting = read.waiting
      since = event.timeStamp
      if (read.action === null) return
      if (read.action === 'leave') return leaveField()
      const handler = screens.map(({ current }) => current[read.action ?? 'help']).find(Boolean)
      if (handler === undefined) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Whether keys are switched on, and the switch; remembered in this browser. */
export function useKeySwitch(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, keysOn), switchKeys]
}

function switchKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

function keysOn(): boolean {
  return localStorage.getItem(STORED) !== 'off'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof HTMLElement ? event.target : document.body
  return {
    key: event.key,
    typing: target.isContentEditable || target.matches('input, textarea, select'),
    onControl: target.matches('a, button, summary, [role="tab"]'),
    modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
  }
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
