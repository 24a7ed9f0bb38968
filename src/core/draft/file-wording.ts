/** The company's own words in the language of a letter, by the field they stand in. */
export type FileWording = Readonly<
  Record<
    'payment' | 'warranty' | 'sampleNote' | 'packing' | 'factory' | 'capacity' | 'specName' | 'closureName',
    (text: string) => string
  >
>

const asWritten = (text: string): string => text

export const AS_WRITTEN: FileWording = {
  payment: asWritten,
  warranty: asWritten,
  sampleNote: asWritten,
  packing: asWritten,
  factory: asWritten,
  capacity: asWritten,
  specName: asWritten,
  closureName: asWritten,
}
