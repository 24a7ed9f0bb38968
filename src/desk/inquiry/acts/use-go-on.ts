import { useStaffSettings } from '../../wire/settings.ts'

/** What follows an approval: the desk goes on or stays, as the person wants it. */
export function useGoOn(goNext: (() => void) | null): () => void {
  const { afterApproving } = useStaffSettings()
  return () => {
    if (afterApproving === 'next') goNext?.()
  }
}
