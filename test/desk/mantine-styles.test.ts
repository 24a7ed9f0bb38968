import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DESK = 'src/desk'
const STYLES = 'node_modules/@mantine/core/styles'

test('every part of Mantine that the desk uses brings its styles', () => {
  const loaded = readFileSync(join(DESK, 'styles.css'), 'utf8')
  const unstyled = [...partsUsed()].filter(
    (part) => existsSync(join(STYLES, `${part}.css`)) && !loaded.includes(`/styles/${part}.css`),
  )
  expect(unstyled).toEqual([])
})

function partsUsed(): Set<string> {
  const screens = globSync('**/*.tsx', { cwd: DESK }).map((path) => readFileSync(join(DESK, path), 'utf8'))
  const imports = screens.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
  return new Set(imports.flatMap(([, names = '']) => names.split(',').map((name) => name.trim().replace(/^type /, ''))))
}
