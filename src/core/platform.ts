import type { Channel } from './inquiry.ts'

/** Whether mails of a channel are passed on by a platform, which shows and limits them in its own way. */
export function isOfPlatform(channel: Channel): boolean {
  return channel !== 'direct' && channel !== 'web_form'
}
