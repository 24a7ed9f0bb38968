/** RFC 5321 section 4.5.3.1: 64 before the @, 255 after it. */
const ADDRESS = /(?<![^\s<>@"'()[\],;:])[^\s<>@"'()[\],;:]{1,64}@[^\s<>@"'()[\],;:]{1,255}/gu

/** The mail addresses written in a text, in order, in small letters. */
export function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? [])
    .map((written) => written.replace(/(?<!\.)\.+$/, '').toLowerCase())
    .filter((address) => address.includes('.', address.indexOf('@') + 2))
}
