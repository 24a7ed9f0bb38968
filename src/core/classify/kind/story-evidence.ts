import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import { storiesIn } from '../evidence/stories.ts'
import type { StoryRules } from '../rules/story-rules.ts'

/** What the letter tells as a whole, where its set phrases say little. */
export function storyEvidence(seen: Seen, { kinds }: StoryRules): Evidence[] {
  return storiesIn(seen, kinds).map(({ story, points, evidence }) => ({
    kind: story.kind,
    points,
    rule: story.id,
    because: story.because,
    evidence,
  }))
}
