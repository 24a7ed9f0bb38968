/** A token that cannot be guessed: 256 random bits, safe in cookies and links. */
export function newToken(random: (bytes: number) => Uint8Array): string {
  return Buffer.from(random(32)).toString('base64url')
}
