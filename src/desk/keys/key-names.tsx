import { Kbd } from '@mantine/core'
import { isMac } from './listen.ts'

/** What one presses for a key of the table, as it stands on the keyboard. */
export function KeyNames({ press }: { press: string }) {
  return press
    .split(' ')
    .flatMap(onKeyboard)
    .map((key) => <Kbd key={key}>{key}</Kbd>)
}

/** Keys bear capitals, so that a capital is told by Shift. */
function onKeyboard(key: string): string[] {
  if (key.startsWith('Mod+')) return [isMac() ? '⌘' : 'Ctrl', key.slice(4).toUpperCase()]
  return /^[A-Z]$/.test(key) ? ['Shift', key.toLowerCase()] : [key]
}
