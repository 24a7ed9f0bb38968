import { useLayoutEffect, useRef } from 'react'
import { useStaffSettings } from '../wire/settings.ts'
import { KEYS, type KeyAction, type Press, readPress } from './table.ts'

type Handlers = Partial<Record<KeyAction, () => void>>

const WAITS_MS = 1200
const screens: { current: Handlers }[] = []

/** Lets a part of a screen answer to keys while it is shown: from its first picture on, before anybody can press one. */
export function useKeys(handlers: Handlers): void {
  const screen = useRef(handlers)
  useLayoutEffect(() => {
    screen.current = handlers
  })
  useLayoutEffect(() => {
    screens.unshift(screen)
    return () => void screens.splice(screens.indexOf(screen), 1)
  }, [])
}

/** What can be done on the screen as it is, in the order of the table. */
export function actionsHere(): readonly KeyAction[] {
  return KEYS.map(({ action }) => action).filter((action) => handlerOf(action) !== undefined)
}

/** Does what the key would do. */
export function act(action: KeyAction): void {
  handlerOf(action)?.()
}

function handlerOf(action: KeyAction): (() => void) | undefined {
  return screens.map(({ current }) => current[action]).find(Boolean)
}

/** The one listener; mounted by the frame. Who has switched the keys off keeps the chords. */
export function useKeyListener(): void {
  const { keys } = useStaffSettings()
  useLayoutEffect(() => {
    let waiting = ''
    let since = 0
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || dialogIsOpen()) return
      const press = pressOf(event)
      if (!keys && !press.chord) return
      const read = readPress(press, event.timeStamp - since < WAITS_MS ? waiting : '')
      waiting = read.waiting
      since = event.timeStamp
      if (read.action === null) return
      if (read.action === 'leave' && press.typing) return leaveField()
      const handler = handlerOf(read.action)
      if (handler === undefined) return read.action === 'leave' ? leaveField() : undefined
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [keys])
}

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof HTMLElement ? event.target : document.body
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
  const [own, other] = isMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  const chord = own && !other && !altKey && !shiftKey && !isComposing
  return {
    key: event.key,
    typing: target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'),
    onControl: target.matches('a, button, summary, [role="tab"]'),
    chord,
    modified: !chord && (ctrlKey || metaKey || altKey || isComposing),
  }
}

/** Whether chords are made with ⌘. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac')
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
