/** What a person sets for the desk; it is the same in every browser they sign in with. */
export interface StaffSettings {
  /** Where the desk goes when a reply was approved. */
  readonly afterApproving: (typeof AFTER_APPROVING)[number]
  /** Whether single keys act. */
  readonly keys: boolean
  /** Whether the browser tells of new inquiries outside its window. */
  readonly notifications: boolean
}

export const AFTER_APPROVING = ['next', 'stay'] as const

export const DEFAULT_SETTINGS: StaffSettings = { afterApproving: 'next', keys: true, notifications: false }

/** The settings that were kept, with the default for each that is missing or of an older program. */
export function settingsFrom(kept: Readonly<Record<string, unknown>>): StaffSettings {
  const { afterApproving, keys, notifications } = kept
  return {
    afterApproving: AFTER_APPROVING.find((one) => one === afterApproving) ?? DEFAULT_SETTINGS.afterApproving,
    keys: typeof keys === 'boolean' ? keys : DEFAULT_SETTINGS.keys,
    notifications: typeof notifications === 'boolean' ? notifications : DEFAULT_SETTINGS.notifications,
  }
}
