import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SavedViews } from '../../api/saved-view/saved-view-shapes.ts'
import { ask } from './ask.ts'

export type SavedView = SavedViews['views'][number]

const SAVED = ['saved-views']

/** The lists this person keeps. */
export function useSavedViews() {
  return useQuery({ queryKey: SAVED, queryFn: () => ask<SavedViews>('GET', '/saved-views'), staleTime: 60_000 })
}

export function useSaveView() {
  return useChange((given: Omit<SavedView, 'id'>) => ask<void>('POST', '/saved-views', given))
}

export function useRenameView() {
  return useChange(({ id, name }: Pick<SavedView, 'id' | 'name'>) => ask<void>('PUT', `/saved-views/${id}`, { name }))
}

export function useDropView() {
  return useChange((id: string) => ask<void>('DELETE', `/saved-views/${id}`))
}

function useChange<Given>(change: (given: Given) => Promise<void>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: SAVED }) })
}
