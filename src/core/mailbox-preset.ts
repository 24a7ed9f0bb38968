/** What a provider wants in the field for the password: `oauth` means that no password is taken at all. */
export const PASSWORD_KINDS = ['authorisation_code', 'app_password', 'client_password', 'password', 'oauth'] as const

/** The provider whose own domain an address has; undefined for a company's domain, which any provider may host. */
export function presetOf<P extends { readonly domains: readonly string[] }>(
  address: string,
  presets: readonly P[],
): P | undefined {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return address.includes('@') ? presets.find(({ domains }) => domains.includes(domain)) : undefined
}
