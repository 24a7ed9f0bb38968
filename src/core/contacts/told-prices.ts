import { moneyIn } from '../extract/terms/money.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'

/** More lines than this are a price list. */
const AT_MOST = 12

/** The lines of a letter of ours that name an amount of money, as they stand there; what it quotes of the buyer's is not ours. */
export function toldPrices(letter: string, rules: Rules): string[] {
  return letter
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>'))
    .filter((line) => moneyIn({ raw: line, folded: fold(line) }, rules).length > 0)
    .slice(0, AT_MOST)
}
