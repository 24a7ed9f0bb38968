import type { MailboxSecrets } from '../core/mailbox.ts'

/** What a mailbox says about signing in by OAuth. */
interface OauthSettings {
  readonly provider: 'google' | 'microsoft'
  readonly clientId: string
  readonly tenant?: string | undefined
}

/** Access tokens for mailboxes that take no password; each is kept until shortly before it ends. */
export interface AccessTokens {
  /** @throws OauthProblem */
  tokenFor(settings: OauthSettings, secrets: MailboxSecrets): Promise<string>
}

/** The provider gave no token. `final`: asking again will not help, a person must sign in anew. */
export class OauthProblem extends Error {
  readonly final: boolean

  constructor(message: string, final: boolean) {
    super(message)
    this.name = 'OauthProblem'
    this.final = final
  }
}

export interface TokenSource {
  /** Where the provider hands out tokens. */
  readonly endpoint?: (settings: OauthSettings) => string
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

/** An access token usually lives an hour; a connection must not start on its last breath. */
const SPARE = 2 * 60_000
const TIMEOUT = 20_000

/** Access tokens from refresh tokens (RFC 6749 section 6), each kept until shortly before it ends. */
export function openAccessTokens({ endpoint = providerEndpoint, now = Date.now }: TokenSource = {}): AccessTokens {
  const kept = new Map<string, { token: string; until: number }>()
  return {
    tokenFor: async (settings, secrets) => {
      const key = JSON.stringify([settings, secrets.oauthRefreshToken])
      const held = kept.get(key)
      if (held !== undefined && held.until > now()) return held.token
      const { token, seconds } = await requestToken(endpoint(settings), settings, secrets)
      kept.set(key, { token, until: now() + seconds * 1000 - SPARE })
      return token
    },
  }
}

function providerEndpoint({ provider, tenant }: OauthSettings): string {
  if (provider === 'google') return 'https://oauth2.googleapis.com/token'
  return `https://login.microsoftonline.com/${encodeURIComponent(tenant ?? 'common')}/oauth2/v2.0/token`
}

async function requestToken(
  endpoint: string,
  { clientId, provider }: OauthSettings,
  secrets: MailboxSecrets,
): Promise<{ token: string; seconds: number }> {
  if (secrets.oauthRefreshToken === undefined)
    throw new OauthProblem(`No ${provider} refresh token is stored for this mailbox.`, true)
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: secrets.oauthRefreshToken,
  })
  if (secrets.oauthClientSecret !== undefined) form.set('client_secret', secrets.oauthClientSecret)
  const response = await fetch(endpoint, {
    method: 'POST',
    body: form,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((error: unknown) => {
    throw new OauthProblem(`${provider} could not be asked for an access token: ${String(error)}`, false)
  })
  const answer = new Map(Object.entries(Object(await response.json().catch(() => ({})))))
  const token = answer.get('access_token')
  if (typeof token === 'string') return { token, seconds: Number(answer.get('expires_in') ?? 3600) }
  const said = answer.get('error_description') ?? answer.get('error')
  const why = typeof said === 'string' ? said : `status ${response.status}`
  throw new OauthProblem(
    `${provider} gave no access token: ${why}`,
    response.status >= 400 && response.status < 500 && response.status !== 429,
  )
}
