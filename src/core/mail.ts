/** One address as it stood in a header; the domain is in lower case. */
export interface Address {
  readonly name: string | null
  readonly address: string
}

/** A file that came with a mail. `index` is its place in the mail and the handle by which it is fetched again. */
export interface Attachment {
  readonly index: number
  readonly filename: string | null
  readonly contentType: string
  readonly bytes: number
  readonly inline: boolean
  /** Null where the file is of a kind that is not read, or could not be read. */
  readonly content: FileContent | null
}

/** What is told of a file without looking into it. */
export type FileHead = Pick<Attachment, 'index' | 'filename' | 'contentType' | 'bytes'>

/** What a file says: its running text, and the tables that stand apart from it. */
export interface FileContent {
  readonly text: string
  readonly tables: readonly Table[]
}

/** Rows of cells; an empty cell is an empty string, so that the cells of a column keep their place. */
export type Table = readonly (readonly string[])[]

/** A link of the HTML part: where it says it goes and where it goes. */
export interface Link {
  readonly text: string
  readonly href: string
}

/**
 * A mail as read from its bytes. Every field is what the sender wrote; none of it is trusted.
 * Message ids keep their angle brackets, as in the header.
 */
export interface Mail {
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  /** The Date header as an instant (ISO 8601, UTC); null when absent or unreadable. */
  readonly sentAt: string | null
  /** Minutes east of UTC of the Date header, a hint to the writer's time zone. */
  readonly utcOffset: number | null
  readonly from: Address | null
  readonly replyTo: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  /** Return-Path; the empty string is the null sender `<>` of RFC 5321 section 4.5.5. */
  readonly returnPath: string | null
  readonly subject: string
  /** All header fields, unfolded and decoded, by name in lower case, in the order received. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Media type of the root, such as `multipart/report`. */
  readonly contentType: string
  /** Plain text: the better of the text part and the converted HTML part. */
  readonly text: string
  readonly html: string | null
  readonly links: readonly Link[]
  readonly attachments: readonly Attachment[]
  /** Text of the message/delivery-status part (RFC 3464). */
  readonly deliveryStatus: string | null
  /** Headers or text of a returned original. */
  readonly returned: string | null
  /** What the reader had to repair or could not read, in words. */
  readonly warnings: readonly string[]
}
