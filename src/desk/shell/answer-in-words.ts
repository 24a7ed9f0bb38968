import type { TFunction } from 'i18next'
import { STAYS } from '../../core/departure.ts'

/**
 * Why a reply did not leave, in words; the words of a mail server stand as they are.
 *
 * @param told says what our own server told
 */
export function answerInWords(answer: string, t: TFunction, told: (english: string) => string): string {
  const stays = STAYS.find((one) => one === answer)
  return stays === undefined ? told(answer) : t(`stays.${stays}`)
}
