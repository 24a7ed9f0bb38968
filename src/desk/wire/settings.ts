import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../api/house/house-shapes.ts'
import { DEFAULT_SETTINGS, type StaffSettings } from '../../core/staff-settings.ts'
import { ask } from './ask.ts'
import { SESSION, useSession } from './session.ts'

/** What the person at the desk has set, to work by; known as soon as they are. */
export function useStaffSettings(): StaffSettings {
  return useSession().data?.settings ?? DEFAULT_SETTINGS
}

/** Changes some of it: at once on the screen, and back if the server refuses. */
export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    // One after the other, for each sends the whole.
    scope: { id: 'staff-settings' },
    mutationFn: async (change: Partial<StaffSettings>) =>
      ask<void>('PUT', '/session/settings', { ...client.getQueryData<Session>(SESSION)?.settings, ...change }),
    onMutate: async (change) => {
      // An answer asked for before the change would bring the old ones back.
      await client.cancelQueries({ queryKey: SESSION })
      client.setQueryData<Session>(SESSION, (kept) => kept && { ...kept, settings: { ...kept.settings, ...change } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: SESSION }),
  })
}
