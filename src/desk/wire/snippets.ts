import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SnippetLine, Snippets } from '../../api/snippet/snippet-shapes.ts'
import { ask } from './ask.ts'

export type SnippetWords = Pick<SnippetLine, 'name' | 'language' | 'text'>

const SNIPPETS = ['snippets']

/** The house's snippets and one's own. */
export function useSnippets() {
  return useQuery({ queryKey: SNIPPETS, queryFn: () => ask<Snippets>('GET', '/snippets'), staleTime: 60_000 })
}

export function useAddSnippet() {
  return useChange((given: SnippetWords & { house: boolean }) => ask<SnippetLine>('POST', '/snippets', given))
}

export function useChangeSnippet() {
  return useChange(({ id, ...given }: SnippetWords & { id: string; version: number }) =>
    ask<SnippetLine>('PUT', `/snippets/${id}`, given),
  )
}

export function useDropSnippet() {
  return useChange((id: string) => ask<void>('DELETE', `/snippets/${id}`))
}

function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: SNIPPETS }) })
}
