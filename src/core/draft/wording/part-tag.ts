import { type Liquid, type Parser, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs'

/** `{% part name %} … {% endpart %}`: a named stretch of a template file. It writes nothing where it stands; a letter fills it by name. */
export class PartTag extends Tag {
  readonly part: string
  readonly content: Template[] = []

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid)
    this.part = token.args.trim()
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      if ('name' in next && next.name === 'endpart') return
      this.content.push(parser.parseToken(next, rest))
    }
    throw new Error(`part ${this.part} is not closed`)
  }

  override render(): void {
    // Filled by name only.
  }
}
