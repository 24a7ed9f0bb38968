import type { Inquiry } from '../../../../api/inquiry/inquiry-shapes.ts'
import type { Gap } from '../../../../core/snippet/gaps.ts'
import { useSession, useStatus } from '../../../wire/session.ts'

/** What this inquiry, this house and this person fill the gaps of a snippet with. */
export function useKnown({ triage }: Inquiry): Readonly<Record<Gap, string | null>> {
  const { data: session } = useSession()
  const { data: status } = useStatus()
  return {
    buyer: triage?.buyer.name ?? null,
    buyerCompany: triage?.buyer.company ?? null,
    product: triage?.request.products[0]?.text ?? null,
    me: session?.staff.name ?? null,
    house: status?.company.name ?? null,
  }
}
