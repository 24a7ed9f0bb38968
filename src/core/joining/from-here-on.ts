interface Dated {
  readonly mailId: string
  /** ISO 8601 instant. */
  readonly at: string
}

/**
 * The mails of a conversation from one on, theirs and ours, as they go when another matter begins with it.
 *
 * @param mails in the order they came
 * @returns null when nothing would stay, or the mail is not among them
 */
export function fromHereOn<Mail extends Dated>(mails: readonly Mail[], mailId: string): Mail[] | null {
  const place = mails.findIndex((mail) => mail.mailId === mailId)
  return place < 1 ? null : mails.slice(place)
}
